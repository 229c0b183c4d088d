; The set-up for Windows: for one person or the whole computer, silent with /S, upgrades in place.
; makensis -DVERSION=0.2.0 -DNUMBERS=0.2.0.0 -DBUNDLE=folder -DOUT=file.exe -DICON=app.ico setup.nsi
; /CurrentUser (no administrator needed) or /AllUsers chooses for whom. uninstall.exe /S /OnlyIfSent
; ends with 2, and removes nothing, where an enrollment waits or nobody knows whether one does.
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
!define MUI_FINISHPAGE_RUN "$INSTDIR\program\spar-agent.exe"
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
FunctionEnd

Function un.onInit
  !insertmacro MULTIUSER_UNINIT
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

Section "program"
  ; The new program is unpacked whole beside the old one, then the folders change names.
  RMDir /r "$INSTDIR\coming"
  SetOutPath "$INSTDIR\coming"
  ClearErrors
  File /r "${BUNDLE}/*"
  IfErrors 0 unpacked
    DetailPrint "The program could not be unpacked: is the disk full?"
    RMDir /r "$INSTDIR\coming"
    SetErrorLevel 3
    Abort
  unpacked:
  SetOutPath "$INSTDIR"
  IfFileExists "$INSTDIR\program\*.*" 0 place
    RMDir /r "$INSTDIR\previous"
    ClearErrors
    Rename "$INSTDIR\program" "$INSTDIR\previous"
    IfErrors 0 place
      MessageBox MB_OK|MB_ICONEXCLAMATION "${NAME} is open. Close it, then start this set-up again." /SD IDOK
      RMDir /r "$INSTDIR\coming"
      SetErrorLevel 4
      Abort
  place:
  ClearErrors
  Rename "$INSTDIR\coming" "$INSTDIR\program"
  IfErrors 0 placed
    Rename "$INSTDIR\previous" "$INSTDIR\program"
    SetErrorLevel 5
    Abort
  placed:
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\program\spar-agent.exe"

  WriteRegStr SHCTX "Software\Classes\.spar-office" "" "${KIND}"
  WriteRegStr SHCTX "Software\Classes\${KIND}" "" "${NAME} office file"
  WriteRegStr SHCTX "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\program\spar-agent.exe,0"
  WriteRegStr SHCTX "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\program\spar-agent.exe" --office "%1"'

  WriteRegStr SHCTX "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "Publisher" "The SPAR Agent engineers"
  WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\program\spar-agent.exe"
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
  ClearErrors
  Rename "$INSTDIR\program\spar-agent.exe" "$INSTDIR\program\leaving.exe"
  IfErrors 0 closed
    MessageBox MB_OK|MB_ICONEXCLAMATION "${NAME} is open. Close it first." /SD IDOK
    SetErrorLevel 4
    Abort
  closed:
  RMDir /r "$INSTDIR\program"
  RMDir /r "$INSTDIR\previous"
  RMDir /r "$INSTDIR\coming"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey SHCTX "Software\Classes\${KIND}"
  ReadRegStr $0 SHCTX "Software\Classes\.spar-office" ""
  StrCmp $0 "${KIND}" 0 +2
    DeleteRegKey SHCTX "Software\Classes\.spar-office"
  DeleteRegKey SHCTX "${KEY}"
SectionEnd
