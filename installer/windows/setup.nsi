; The set-up for Windows: for one person or the whole computer, silent with /S, upgrades in place.
; makensis -DVERSION=0.2.0 -DNUMBERS=0.2.0.0 -DBUNDLE=folder -DOUT=file.exe -DICON=app.ico setup.nsi
; /CurrentUser (no administrator needed) or /AllUsers chooses for whom.
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
  ; What a person captured is nobody's to remove; whether it was sent only a PIN can tell.
  SetShellVarContext current
  IfFileExists "$LOCALAPPDATA\spar-agent\slots.json" 0 nothing_captured
    MessageBox MB_OKCANCEL|MB_ICONINFORMATION "Enrollments on this computer may not have been sent yet. Open ${NAME} and look at Today before you remove it.$\r$\n$\r$\nThey stay, encrypted, in $LOCALAPPDATA\spar-agent. A later set-up finds them there." /SD IDOK IDOK nothing_captured
      SetErrorLevel 2
      Abort
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
