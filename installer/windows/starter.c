/* spar-agent.exe beside the file "current": starts versions\CURRENT\spar-agent.exe with the same
   words, waits, and ends as it ended. What installer/launcher.sh is on Linux. */
#include <windows.h>
#include <wchar.h>

#define LONGEST 32768 /* characters of a path or a command line. Source: CreateProcessW */
#define NO_VERSION 2  /* exit status, as the launcher of Linux ends */
#define PROGRAM L"spar-agent.exe"

static wchar_t here[LONGEST], program[LONGEST + 64], line[2 * LONGEST];

static int give_up(const char *words)
{
    HANDLE to = GetStdHandle(STD_ERROR_HANDLE);
    DWORD written;
    if (to != NULL && to != INVALID_HANDLE_VALUE && GetFileType(to) != FILE_TYPE_UNKNOWN)
        WriteFile(to, words, (DWORD)lstrlenA(words), &written, NULL);
    else
        MessageBoxA(NULL, words, "SPAR Agent", MB_OK | MB_ICONERROR);
    return NO_VERSION;
}

/* The first line of "current", digits and points only; 0 where there is none. */
static int read_version(const wchar_t *file, wchar_t *version, int longest)
{
    char text[64];
    DWORD size = 0;
    int at = 0, attempt;
    HANDLE from = INVALID_HANDLE_VALUE;
    for (attempt = 0; attempt < 10 && from == INVALID_HANDLE_VALUE; attempt++) {
        if (attempt)
            Sleep(100); /* an update puts another file in its place */
        from = CreateFileW(file, GENERIC_READ,
                           FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL,
                           OPEN_EXISTING, 0, NULL);
    }
    if (from == INVALID_HANDLE_VALUE)
        return 0;
    if (!ReadFile(from, text, sizeof text, &size, NULL))
        size = 0;
    CloseHandle(from);
    while (at < (int)size && at < longest - 1 && text[at] != '\n' && text[at] != '\r') {
        if ((text[at] < '0' || text[at] > '9') && text[at] != '.')
            return 0;
        version[at] = (wchar_t)text[at];
        at++;
    }
    version[at] = 0;
    return at > 0 && version[0] != L'.' && wcsstr(version, L"..") == NULL;
}

/* The words behind the program's own name, as they were written. */
static const wchar_t *words_of(const wchar_t *command)
{
    int quoted = 0;
    while (*command && (quoted || (*command != L' ' && *command != L'\t'))) {
        if (*command == L'"')
            quoted = !quoted;
        command++;
    }
    return command;
}

int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, PWSTR rest, int show)
{
    wchar_t version[32], *last;
    STARTUPINFOW how, ours;
    PROCESS_INFORMATION made;
    DWORD ended = NO_VERSION, size = GetModuleFileNameW(NULL, here, LONGEST);
    (void)self, (void)before, (void)rest, (void)show;
    last = size && size < LONGEST ? wcsrchr(here, L'\\') : NULL;
    if (last == NULL)
        return give_up("spar-agent: its own folder has no name\n");
    last[1] = 0;
    wcscpy(program, here);
    wcscat(program, L"current");
    if (!read_version(program, version, 32))
        return give_up("spar-agent: the file current beside this program names no version; install "
                       "the program anew, your data stays\n");
    wcscpy(program, here);
    wcscat(program, L"versions\\");
    wcscat(program, version);
    wcscat(program, L"\\" PROGRAM);
    wcscpy(line, L"\"");
    wcscat(line, program);
    wcscat(line, L"\"");
    wcsncat(line, words_of(GetCommandLineW()), LONGEST);
    GetStartupInfoW(&ours);
    ZeroMemory(&how, sizeof how);
    how.cb = sizeof how;
    how.dwFlags = ours.dwFlags & (STARTF_USESHOWWINDOW | STARTF_USESTDHANDLES);
    how.wShowWindow = ours.wShowWindow;
    how.hStdInput = ours.hStdInput;
    how.hStdOutput = ours.hStdOutput;
    how.hStdError = ours.hStdError;
    if (!CreateProcessW(program, line, NULL, NULL, TRUE, 0, NULL, NULL, &how, &made))
        return give_up("spar-agent: the version that the file current names does not start; install "
                       "the program anew, your data stays\n");
    AllowSetForegroundWindow(made.dwProcessId); /* its window may come to the front as ours might */
    CloseHandle(made.hThread);
    WaitForSingleObject(made.hProcess, INFINITE);
    GetExitCodeProcess(made.hProcess, &ended);
    CloseHandle(made.hProcess);
    return (int)ended;
}
