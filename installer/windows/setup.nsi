; The set-up for Windows: for one person or the whole computer, silent with /S, upgrades in place.
; makensis -DVERSION=0.2.0 -DNUMBERS=0.2.0.0 -DHOME=folder -DOUT=file.exe -DICON=app.ico setup.nsi
; HOME: a folder of versions (installer/updates.py), laid on the computer as it is.
; /CurrentUser (no administrator needed) or /AllUsers chooses for whom; /UPDATES='https://…' (in quotes: an
; option ends at a slash) names the place of updates. uninstall.exe /S /OnlyIfSent ends with 2, and removes nothing, where an
; enrollment waits or nobody knows whether one does. Other ends: 3 could not be unpacked, 4 the
; program is open, 5 could not be put in place, 6 the MSI put the program here.
Unicode true
!ifdef TARGET
Target ${TARGET}
!endif
!define NAME "SPAR Agent"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\SPARAgent"
!define KIND "SPARAgent.OfficeFile"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallMode"
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh

Name "${NAME} ${VERSION}"
OutFile "${OUT}"
SetCompressor /SOLID lzma
ManifestDPIAware true
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} set-up"
VIAddVersionKey "CompanyName" "The SPAR Agent engineers"
VIAddVersionKey "LegalCopyright" "MPL-2.0"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\spar-agent.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!ifdef SIGN
!finalize `${SIGN} "%1"`
!uninstfinalize `${SIGN} "%1"`
!endif

Function .onInit
  !insertmacro MULTIUSER_INIT
  SetRegView 64
  ReadRegStr $0 HKLM "Software\SPAR Agent" "installed"
  StrCmp $0 "" not_by_msi
    MessageBox MB_OK|MB_ICONEXCLAMATION "${NAME} was put on this computer by its MSI. Remove that one first, or take a newer MSI; what was captured stays." /SD IDOK
    SetErrorLevel 6
    Quit
  not_by_msi:
FunctionEnd

Function un.onInit
  !insertmacro MULTIUSER_UNINIT
  SetRegView 64
FunctionEnd

; Adds what waits in the profile $R0 to $R1 (not sent) and $R2 (not finished), by the file of
; spar_agent/adapters/store/unsent.py. $R3 is not empty where a profile does not say.
Function un.AddProfile
  IfFileExists "$R0\slots.json" 0 no_profile
  ClearErrors
  FileOpen $R4 "$R0\unsent" r
  IfErrors unsaid
  FileRead $R4 $R5
  FileRead $R4 $R6
  FileClose $R4
  IntOp $R7 $R5 + 0
  StrCmp "$R7$\r$\n" $R5 0 unsaid
  IntOp $R1 $R1 + $R7
  IntOp $R7 $R6 + 0
  StrCmp "$R7$\r$\n" $R6 0 unsaid
  IntOp $R2 $R2 + $R7
  Return
  unsaid:
  StrCpy $R3 "unsaid"
  no_profile:
FunctionEnd

; $R9 is not empty where a program in $INSTDIR runs: Windows lets nobody write to it then.
!macro IS_OPEN un
Function ${un}IsOpen
  StrCpy $R9 ""
  StrCpy $R0 "$INSTDIR\spar-agent.exe"
  Call ${un}IsOneOpen
  StrCpy $R0 "$INSTDIR\program\spar-agent.exe"
  Call ${un}IsOneOpen
  FindFirst $R8 $R7 "$INSTDIR\versions\*.*"
  each_version:
    StrCmp $R7 "" each_version_done
    StrCpy $R0 "$INSTDIR\versions\$R7\spar-agent.exe"
    Call ${un}IsOneOpen
    FindNext $R8 $R7
    Goto each_version
  each_version_done:
  FindClose $R8
FunctionEnd

Function ${un}IsOneOpen
  IfFileExists $R0 0 not_open
  ClearErrors
  FileOpen $R1 $R0 a
  IfErrors 0 +3
    StrCpy $R9 "open"
    Return
  FileClose $R1
  not_open:
FunctionEnd
!macroend
!insertmacro IS_OPEN ""
!insertmacro IS_OPEN "un."

; $R0: the number of the newest vault that the program in the folder $R1 reads. Its migrations lie
; there as files whose names begin with four digits (spar_agent/adapters/store/db.py).
Function SchemaOf
  StrCpy $R0 0
  FindFirst $R8 $R7 "$R1\_internal\spar_agent\adapters\store\migrations\*.sql"
  each_schema:
    StrCmp $R7 "" each_schema_done
    StrCpy $R6 $R7 4
    IntOp $R6 "1$R6" - 10000 ; a number that begins with 0 would be octal
    IntCmp $R6 $R0 +2 +2 0
      StrCpy $R0 $R6
    FindNext $R8 $R7
    Goto each_schema
  each_schema_done:
  FindClose $R8
FunctionEnd

; A line of the file $R2 into $R1, without its end.
Function ReadLine
  StrCpy $R1 ""
  ClearErrors
  FileRead $R2 $R1
  trim:
    StrCpy $R0 $R1 1 -1
    StrCmp $R0 "$\n" cut
    StrCmp $R0 "$\r" cut
    Return
  cut:
    StrCpy $R1 $R1 -1
    Goto trim
FunctionEnd

; What was in use: $1 the version, $2 the one before it, $3 the newest vault that $2 reads.
Function WasInUse
  StrCpy $1 ""
  StrCpy $2 ""
  StrCpy $3 0
  IfFileExists "$INSTDIR\current" 0 none
  FileOpen $R2 "$INSTDIR\current" r
  Call ReadLine
  StrCpy $1 $R1
  Call ReadLine
  StrCpy $2 $R1
  Call ReadLine
  StrCpy $3 $R1
  FileClose $R2
  none:
FunctionEnd

; A set-up of before laid one version into "program", and the one before into "previous".
Function TakeFormerLayout
  IfFileExists "$INSTDIR\program\spar-agent.exe" 0 taken
  RMDir /r "$INSTDIR\previous"
  RMDir /r "$INSTDIR\coming"
  ReadRegStr $1 SHCTX "${KEY}" "DisplayVersion"
  StrCmp $1 "" drop
  StrCmp $1 "${VERSION}" drop
  CreateDirectory "$INSTDIR\versions"
  Rename "$INSTDIR\program" "$INSTDIR\versions\$1"
  Goto taken
  drop:
    StrCpy $1 ""
    RMDir /r "$INSTDIR\program"
  taken:
FunctionEnd

; Removes every version but $1, the one before, and ours.
Function TidyVersions
  FindFirst $R8 $R7 "$INSTDIR\versions\*.*"
  each_version:
    StrCmp $R7 "" each_version_done
    StrCmp $R7 "." next
    StrCmp $R7 ".." next
    StrCmp $R7 "$1" next
    StrCmp $R7 "${VERSION}" next
    RMDir /r "$INSTDIR\versions\$R7"
    next:
    FindNext $R8 $R7
    Goto each_version
  each_version_done:
  FindClose $R8
FunctionEnd

Section "program"
  ; The new version is unpacked whole beside the others, and only then named in "current".
  Call IsOpen
  StrCmp $R9 "" closed
    MessageBox MB_OK|MB_ICONEXCLAMATION "${NAME} is open. Close it, then start this set-up again." /SD IDOK
    SetErrorLevel 4
    Abort
  closed:
  RMDir /r "$INSTDIR\versions\coming"
  SetOutPath "$INSTDIR\versions\coming"
  ClearErrors
  File /r "${HOME}/versions/${VERSION}/*"
  SetOutPath "$INSTDIR"
  File "/oname=starter.new" "${HOME}/spar-agent.exe"
  IfErrors 0 unpacked
    DetailPrint "The program could not be unpacked: is the disk full?"
    RMDir /r "$INSTDIR\versions\coming"
    Delete "$INSTDIR\starter.new"
    SetErrorLevel 3
    Abort
  unpacked:
  Call WasInUse
  StrCmp $1 "" 0 +2
    Call TakeFormerLayout
  RMDir /r "$INSTDIR\versions\leaving"
  ClearErrors
  IfFileExists "$INSTDIR\versions\${VERSION}\*.*" 0 +2
    Rename "$INSTDIR\versions\${VERSION}" "$INSTDIR\versions\leaving"
  Rename "$INSTDIR\versions\coming" "$INSTDIR\versions\${VERSION}"
  System::Call 'kernel32::MoveFileEx(t "$INSTDIR\starter.new", t "$INSTDIR\spar-agent.exe", i 9) i .r0'
  StrCmp $0 0 misplaced
  IfErrors misplaced
  StrCmp $1 "${VERSION}" 0 another ; the same again: what was before it stays before it
    StrCpy $1 $2
    Goto name
  another:
    StrCpy $3 0
    StrCmp $1 "" name
    StrCpy $R1 "$INSTDIR\versions\$1"
    Call SchemaOf
    StrCpy $3 $R0
  name:
  ClearErrors
  FileOpen $R2 "$INSTDIR\current.new" w
  FileWrite $R2 "${VERSION}$\n$1$\n$3$\n"
  FileClose $R2
  ; whatever stops this, the old or the new file is there (9: in place of the old one, and on disk)
  System::Call 'kernel32::MoveFileEx(t "$INSTDIR\current.new", t "$INSTDIR\current", i 9) i .r0'
  StrCmp $0 0 misplaced
  IfErrors misplaced placed
  misplaced:
    DetailPrint "The program could not be put in place."
    SetErrorLevel 5
    Abort
  placed:
  Call TidyVersions
  ${GetParameters} $R7
  ClearErrors
  ${GetOptions} $R7 "/UPDATES=" $R6
  IfErrors no_place_said
    FileOpen $R2 "$INSTDIR\update-source" w
    FileWrite $R2 "$R6$\n"
    FileClose $R2
  no_place_said:
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\spar-agent.exe"

  WriteRegStr SHCTX "Software\Classes\.spar-office" "" "${KIND}"
  WriteRegStr SHCTX "Software\Classes\${KIND}" "" "${NAME} office file"
  WriteRegStr SHCTX "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\spar-agent.exe,0"
  WriteRegStr SHCTX "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\spar-agent.exe" --office "%1"'

  WriteRegStr SHCTX "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "Publisher" "The SPAR Agent engineers"
  WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\spar-agent.exe"
  WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "InstallMode" "$MultiUser.InstallMode"
  WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  ; What a person captured is nobody's to remove; it is said what was not sent.
  SetShellVarContext current
  StrCpy $R1 0
  StrCpy $R2 0
  StrCpy $R3 ""
  StrCpy $R0 "$LOCALAPPDATA\spar-agent"
  Call un.AddProfile
  StrCmp $MultiUser.InstallMode "AllUsers" 0 counted
    FindFirst $R8 $R9 "$PROFILE\..\*.*"
    each_person:
      StrCmp $R9 "" each_person_done
      StrCpy $R0 "$PROFILE\..\$R9\AppData\Local\spar-agent"
      GetFullPathName $R7 "$PROFILE\..\$R9"
      StrCmp $R7 "$PROFILE" +2
        Call un.AddProfile
      FindNext $R8 $R9
      Goto each_person
    each_person_done:
    FindClose $R8
  counted:
  StrCpy $R4 "They stay, encrypted, where they are; a later set-up finds them there."
  StrCmp $R3 "" 0 unknown
  IntOp $R7 $R1 + $R2
  StrCmp $R7 0 nothing_captured
    StrCpy $R4 "Enrollments on this computer that were not sent: $R1. Visits that were not finished: $R2.$\r$\n$\r$\nOpen ${NAME} and send them before you remove it. $R4"
    Goto ask
  unknown:
    StrCpy $R4 "Enrollments on this computer may not have been sent yet. Open ${NAME} and look at Today before you remove it.$\r$\n$\r$\n$R4"
  ask:
    IfSilent 0 ask_a_person
      ${GetParameters} $R7
      ClearErrors
      ${GetOptions} $R7 "/OnlyIfSent" $R6
      IfErrors nothing_captured waits
    ask_a_person:
    MessageBox MB_OKCANCEL|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$R4" IDOK nothing_captured
    waits:
      SetErrorLevel 2
      Quit
  nothing_captured:
  StrCmp $MultiUser.InstallMode "AllUsers" 0 +2
    SetShellVarContext all
  Call un.IsOpen
  StrCmp $R9 "" closed
    MessageBox MB_OK|MB_ICONEXCLAMATION "${NAME} is open. Close it first." /SD IDOK
    SetErrorLevel 4
    Abort
  closed:
  Delete "$INSTDIR\current"
  Delete "$INSTDIR\update-source"
  Delete "$INSTDIR\spar-agent.exe"
  RMDir /r "$INSTDIR\versions"
  RMDir /r "$INSTDIR\updates"
  RMDir /r "$INSTDIR\program"
  RMDir /r "$INSTDIR\previous"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey SHCTX "Software\Classes\${KIND}"
  ReadRegStr $0 SHCTX "Software\Classes\.spar-office" ""
  StrCmp $0 "${KIND}" 0 +2
    DeleteRegKey SHCTX "Software\Classes\.spar-office"
  DeleteRegKey SHCTX "${KEY}"
SectionEnd
