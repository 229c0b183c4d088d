/* What the MSI does beside Windows Installer's own acts, with the rights of the system: keeps the
   program before through an upgrade, as the set-up does (setup.nsi), stays away from an open
   program, and asks before a removal where something was not sent.

   An upgrade: Keep puts the version in use aside before the new files come and the old MSI removes
   its own; Name puts it back beside the new one, and names both in "current". Restore undoes Keep
   where the installation fails. A removal: Leave may refuse it, Clear takes what the MSI did not
   lay. Each is deferred; CustomActionData: HOME|VERSION|1 where only a sent computer is to be left.
   Windows Installer would not overwrite a "current" that somebody changed; Name does. */
#include <windows.h>
#include <msi.h>
#include <msiquery.h>
#include <stdlib.h>
#include <userenv.h>
#include <wchar.h>

#define LONGEST 1024 /* characters of a path here; a longer one fails, and the MSI with it */
#define VERSION 32 /* characters of a version with its end */
#define PROGRAM L"spar-agent.exe"
#define KEPT L"versions\\keeping"
#define BEFORE L"current.before"
#define DIGITS_OF_A_SCHEMA 4 /* a migration's name begins with them (adapters/store/db.py) */

typedef struct {
    wchar_t home[LONGEST], version[VERSION], only_if_sent[LONGEST];
} Words;

static const wchar_t *const OPEN = L"SPAR Agent is open. Close it, then start this again.";

/* home and name as one path; an empty one, which no file has, where it is too long. */
static const wchar_t *at(wchar_t *path, const wchar_t *home, const wchar_t *name)
{
    path[0] = 0;
    if (wcslen(home) + wcslen(name) + 2 < LONGEST) {
        wcscpy(path, home);
        if (path[0] && path[wcslen(path) - 1] != L'\\')
            wcscat(path, L"\\");
        wcscat(path, name);
    }
    return path;
}

static int there(const wchar_t *path)
{
    return GetFileAttributesW(path) != INVALID_FILE_ATTRIBUTES;
}

static int read_words(MSIHANDLE install, Words *words)
{
    wchar_t data[3 * LONGEST], *version, *sent;
    DWORD size = 3 * LONGEST;
    if (MsiGetPropertyW(install, L"CustomActionData", data, &size) != ERROR_SUCCESS)
        return 0;
    version = wcschr(data, L'|');
    sent = version ? wcschr(version + 1, L'|') : NULL;
    if (sent == NULL)
        return 0;
    *version++ = 0;
    *sent++ = 0;
    if (wcslen(data) >= LONGEST || wcslen(version) >= VERSION || wcslen(sent) >= LONGEST || !*data)
        return 0;
    wcscpy(words->home, data);
    wcscpy(words->version, version);
    wcscpy(words->only_if_sent, sent);
    return 1;
}

/* What was answered; 0 where nobody sits there (/qn). */
static int say(MSIHANDLE install, INSTALLMESSAGE kind, const wchar_t *text)
{
    MSIHANDLE record = MsiCreateRecord(1);
    int answer;
    MsiRecordSetStringW(record, 0, text);
    answer = MsiProcessMessage(install, kind, record);
    MsiCloseHandle(record);
    return answer;
}

static UINT give_up(MSIHANDLE install, const wchar_t *text)
{
    say(install, INSTALLMESSAGE_ERROR | MB_OK | MB_ICONERROR, text);
    return ERROR_INSTALL_FAILURE;
}

/* Windows lets nobody write to a program that runs. */
static int runs(const wchar_t *program)
{
    HANDLE file;
    if (!there(program))
        return 0;
    file = CreateFileW(program, GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL,
                       OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE)
        return 1;
    CloseHandle(file);
    return 0;
}

/* Calls act for each name in folder that fits pattern; whether every call said 1. */
static int each(const wchar_t *folder, const wchar_t *pattern,
                int (*act)(const wchar_t *folder, const WIN32_FIND_DATAW *found, void *more),
                void *more)
{
    wchar_t path[LONGEST];
    WIN32_FIND_DATAW found;
    int all = 1;
    HANDLE search = FindFirstFileW(at(path, folder, pattern), &found);
    if (search == INVALID_HANDLE_VALUE)
        return 1;
    do {
        if (wcscmp(found.cFileName, L".") && wcscmp(found.cFileName, L".."))
            all &= act(folder, &found, more);
    } while (FindNextFileW(search, &found));
    FindClose(search);
    return all;
}

static int is_closed(const wchar_t *folder, const WIN32_FIND_DATAW *found, void *more)
{
    wchar_t version[LONGEST], program[LONGEST];
    (void)more;
    return !runs(at(program, at(version, folder, found->cFileName), PROGRAM));
}

static int is_open(const wchar_t *home)
{
    wchar_t path[LONGEST];
    return runs(at(path, home, PROGRAM)) || !each(at(path, home, L"versions"), L"*", is_closed, NULL);
}

static void remove_tree(const wchar_t *folder);

static int remove_one(const wchar_t *folder, const WIN32_FIND_DATAW *found, void *more)
{
    wchar_t path[LONGEST];
    (void)more;
    at(path, folder, found->cFileName);
    if (!(found->dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY)) {
        SetFileAttributesW(path, FILE_ATTRIBUTE_NORMAL);
        return DeleteFileW(path);
    }
    if (found->dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT)
        return RemoveDirectoryW(path); /* another place, which is not ours */
    remove_tree(path);
    return 1;
}

static void remove_tree(const wchar_t *folder)
{
    if (folder[0] && there(folder)) {
        each(folder, L"*", remove_one, NULL);
        RemoveDirectoryW(folder);
    }
}

/* The version that the file names, digits and points only; 0 where it names none. */
static int read_version(const wchar_t *file, wchar_t *version)
{
    char text[VERSION];
    DWORD size = 0, index;
    HANDLE from = CreateFileW(file, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL,
                              OPEN_EXISTING, 0, NULL);
    version[0] = 0;
    if (from == INVALID_HANDLE_VALUE)
        return 0;
    if (!ReadFile(from, text, sizeof text - 1, &size, NULL))
        size = 0;
    CloseHandle(from);
    for (index = 0; index < size && text[index] != '\r' && text[index] != '\n'; index++) {
        if ((text[index] < '0' || text[index] > '9') && text[index] != '.')
            return version[0] = 0;
        version[index] = (wchar_t)text[index];
    }
    version[index] = 0;
    return index > 0 && version[0] != L'.' && wcsstr(version, L"..") == NULL;
}

static const wchar_t *version_folder(wchar_t *path, const wchar_t *home, const wchar_t *version)
{
    wchar_t versions[LONGEST];
    return at(path, at(versions, home, L"versions"), version);
}

static int newest(const wchar_t *folder, const WIN32_FIND_DATAW *found, void *more)
{
    wchar_t digits[DIGITS_OF_A_SCHEMA + 1];
    long number;
    (void)folder;
    wcsncpy(digits, found->cFileName, DIGITS_OF_A_SCHEMA);
    digits[DIGITS_OF_A_SCHEMA] = 0;
    number = wcstol(digits, NULL, 10);
    if (number > *(long *)more)
        *(long *)more = number;
    return 1;
}

/* The number of the newest vault that the program in folder reads. */
static long schema_of(const wchar_t *folder)
{
    wchar_t path[LONGEST];
    long schema = 0;
    at(path, folder, L"_internal\\spar_agent\\adapters\\store\\migrations");
    each(path, L"*.sql", newest, &schema);
    return schema;
}

/* Whatever stops this, the old or the new file is there. */
static int name_versions(const wchar_t *home, const wchar_t *version, const wchar_t *before,
                         long schema)
{
    wchar_t fresh[LONGEST], current[LONGEST];
    char text[128];
    DWORD written = 0;
    int size = wsprintfA(text, "%ls\n%ls\n%ld\n", version, before, schema);
    HANDLE file = CreateFileW(at(fresh, home, L"current.new"), GENERIC_WRITE, 0, NULL,
                              CREATE_ALWAYS, 0, NULL);
    if (file == INVALID_HANDLE_VALUE)
        return 0;
    if (!WriteFile(file, text, (DWORD)size, &written, NULL))
        written = 0;
    CloseHandle(file);
    return written == (DWORD)size &&
           MoveFileExW(fresh, at(current, home, L"current"),
                       MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH);
}

static int drop_unless_named(const wchar_t *folder, const WIN32_FIND_DATAW *found, void *more)
{
    const wchar_t **named = more;
    wchar_t path[LONGEST];
    if (wcscmp(found->cFileName, named[0]) && wcscmp(found->cFileName, named[1]))
        remove_tree(at(path, folder, found->cFileName));
    return 1;
}

__declspec(dllexport) UINT __stdcall Keep(MSIHANDLE install)
{
    Words words;
    wchar_t current[LONGEST], aside[LONGEST], old[LONGEST], kept[LONGEST], before[VERSION];
    if (!read_words(install, &words))
        return ERROR_INSTALL_FAILURE;
    if (is_open(words.home))
        return give_up(install, OPEN);
    if (!read_version(at(current, words.home, L"current"), before))
        return ERROR_SUCCESS;
    remove_tree(at(kept, words.home, KEPT));
    if (!CopyFileW(current, at(aside, words.home, BEFORE), FALSE))
        return give_up(install, L"The program before cannot be kept: is the disk full?");
    if (wcscmp(before, words.version) && there(version_folder(old, words.home, before)) &&
        !MoveFileExW(old, kept, MOVEFILE_WRITE_THROUGH)) {
        DeleteFileW(aside);
        return give_up(install, OPEN);
    }
    return ERROR_SUCCESS;
}

__declspec(dllexport) UINT __stdcall Restore(MSIHANDLE install)
{
    Words words;
    wchar_t current[LONGEST], aside[LONGEST], old[LONGEST], kept[LONGEST], before[VERSION];
    if (!read_words(install, &words) || !read_version(at(aside, words.home, BEFORE), before))
        return ERROR_SUCCESS;
    if (there(at(kept, words.home, KEPT)))
        MoveFileExW(kept, version_folder(old, words.home, before), MOVEFILE_WRITE_THROUGH);
    MoveFileExW(aside, at(current, words.home, L"current"),
                MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH);
    return ERROR_SUCCESS;
}

__declspec(dllexport) UINT __stdcall Name(MSIHANDLE install)
{
    Words words;
    wchar_t path[LONGEST], aside[LONGEST], old[LONGEST], kept[LONGEST], program[LONGEST], before[VERSION];
    const wchar_t *named[2];
    if (!read_words(install, &words))
        return ERROR_INSTALL_FAILURE;
    if (!read_version(at(aside, words.home, BEFORE), before) &&
        !read_version(at(path, words.home, L"current"), before))
        before[0] = 0;
    if (!wcscmp(before, words.version)) { /* a repair, which may have written "current" anew */
        if (there(aside) &&
            !MoveFileExW(aside, at(path, words.home, L"current"), MOVEFILE_REPLACE_EXISTING))
            return ERROR_INSTALL_FAILURE;
        return ERROR_SUCCESS;
    }
    version_folder(old, words.home, before);
    if (before[0] && there(at(kept, words.home, KEPT))) {
        remove_tree(old); /* what the old MSI's removal may have left of it */
        MoveFileExW(kept, old, MOVEFILE_WRITE_THROUGH);
    }
    if (!before[0] || !there(at(program, old, PROGRAM)))
        before[0] = 0;
    if (!name_versions(words.home, words.version, before, before[0] ? schema_of(old) : 0))
        return give_up(install, L"The program could not be put in place.");
    DeleteFileW(aside);
    named[0] = words.version;
    named[1] = before;
    each(at(path, words.home, L"versions"), L"*", drop_unless_named, named);
    return ERROR_SUCCESS;
}

typedef struct {
    unsigned long unsent, unfinished;
    int unsaid; /* whether a profile does not say */
} Waiting;

/* A line of digits that ends in CR LF; NULL where it is another. */
static const char *number(const char *text, unsigned long *sum)
{
    char *end;
    unsigned long value;
    if (*text < '0' || *text > '9')
        return NULL;
    value = strtoul(text, &end, 10);
    if (end[0] != '\r' || end[1] != '\n')
        return NULL;
    *sum += value;
    return end + 2;
}

/* Adds what waits in a person's profile, by the file of spar_agent/adapters/store/unsent.py. */
static int add_profile(const wchar_t *people, const WIN32_FIND_DATAW *found, void *more)
{
    Waiting *waiting = more;
    wchar_t person[LONGEST], profile[LONGEST], path[LONGEST];
    char text[64] = "";
    const char *rest = text;
    DWORD size = 0;
    HANDLE file;
    if (found->dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT)
        return 1; /* "All Users", "Default User": names for other folders */
    at(profile, at(person, people, found->cFileName), L"AppData\\Local\\spar-agent");
    if (!there(at(path, profile, L"slots.json"))) {
        DWORD why = GetLastError();
        if (why != ERROR_FILE_NOT_FOUND && why != ERROR_PATH_NOT_FOUND)
            waiting->unsaid = 1;
        return 1;
    }
    file = CreateFileW(at(path, profile, L"unsent"), GENERIC_READ,
                       FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL, OPEN_EXISTING,
                       0, NULL);
    if (file != INVALID_HANDLE_VALUE) {
        if (!ReadFile(file, text, sizeof text - 1, &size, NULL))
            size = 0;
        CloseHandle(file);
    }
    text[size] = 0;
    rest = number(rest, &waiting->unsent);
    rest = rest ? number(rest, &waiting->unfinished) : NULL;
    if (rest == NULL)
        waiting->unsaid = 1;
    return 1;
}

__declspec(dllexport) UINT __stdcall Leave(MSIHANDLE install)
{
    static const wchar_t *const STAY =
        L"They stay, encrypted, where they are; a later set-up finds them there.";
    Words words;
    Waiting waiting = {0, 0, 0};
    wchar_t people[LONGEST], text[512];
    DWORD size = LONGEST;
    int answer;
    if (!read_words(install, &words))
        return ERROR_INSTALL_FAILURE;
    if (is_open(words.home))
        return give_up(install, OPEN);
    if (GetProfilesDirectoryW(people, &size))
        each(people, L"*", add_profile, &waiting);
    else
        waiting.unsaid = 1;
    if (waiting.unsaid)
        wsprintfW(text, L"Enrollments on this computer may not have been sent yet. Open SPAR Agent "
                        L"and look at Today before you remove it.\r\n\r\n%s", STAY);
    else if (waiting.unsent || waiting.unfinished)
        wsprintfW(text, L"Enrollments on this computer that were not sent: %lu. Visits that were "
                        L"not finished: %lu.\r\n\r\nOpen SPAR Agent and send them before you remove "
                        L"it. %s", waiting.unsent, waiting.unfinished, STAY);
    else
        return ERROR_SUCCESS;
    if (words.only_if_sent[0])
        return give_up(install, text);
    answer = say(install,
                 INSTALLMESSAGE_USER | MB_OKCANCEL | MB_ICONWARNING | MB_DEFBUTTON2, text);
    return answer == IDCANCEL ? ERROR_INSTALL_USEREXIT : ERROR_SUCCESS;
}

__declspec(dllexport) UINT __stdcall Clear(MSIHANDLE install)
{
    Words words;
    wchar_t path[LONGEST];
    if (!read_words(install, &words))
        return ERROR_INSTALL_FAILURE;
    if (there(at(path, words.home, BEFORE)))
        return ERROR_SUCCESS; /* within an upgrade, which wine 8 does not tell the old MSI */
    DeleteFileW(at(path, words.home, L"current"));
    DeleteFileW(at(path, words.home, L"update-source"));
    remove_tree(at(path, words.home, L"versions"));
    remove_tree(at(path, words.home, L"updates"));
    RemoveDirectoryW(words.home);
    return ERROR_SUCCESS;
}
