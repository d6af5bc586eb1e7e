; Installs Fieldnote on Windows: for one person without any special rights, or with /ALLUSERS for everyone.
;
; Made by installer.py, on any system, which passes the values below and writes the two lists of files:
;   VERSION, KIBIBYTES  what is installed and how large it is
;   PAYLOAD             the folder that payload.py makes
;   LISTS               the folder with lay.nsh and take.nsh
;   HELD                a library that Windows holds open while Fieldnote runs
;   OUTFILE, COMPRESS   where the installer goes; "off" for a quick one
;   SIGN                a command that signs the file it is given (optional)
;
; The uninstaller takes away the files of the list, one by one, and folders that are then empty. It knows nothing of
; notebooks: they lie elsewhere, and wherever they lie, none of their files is on the list.
;
; Exit codes: 0 done, 1 given up by the person, 2 failed, 3 Fieldnote is running, 4 an administrator is needed,
; 5 this Windows is too old or not for 64 bits, 6 a newer Fieldnote is installed (/OLDER installs all the same).

Target amd64-unicode
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
XPStyle on
!if ${COMPRESS} == "off"
  SetCompress off
!else
  SetCompressor /SOLID lzma
!endif

!include MUI2.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include LogicLib.nsh
!include "${LISTS}/lay.nsh"
!include "${LISTS}/take.nsh"

!define ID "org.fieldnote.Fieldnote"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!define CLASSES "Software\Classes"
!define OPEN_FOLDER "${CLASSES}\Directory\shell\${ID}"

!define OLDEST_BUILD 17763  ; Windows 10 of October 2018, the oldest for Qt
!define RUNNING 3
!define NEEDS_ADMINISTRATOR 4
!define WRONG_WINDOWS 5
!define NEWER_IS_THERE 6

Name "Fieldnote ${VERSION}"
OutFile "${OUTFILE}"
BrandingText "Fieldnote ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Fieldnote"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Installs Fieldnote"
VIAddVersionKey CompanyName "The Fieldnote project"
VIAddVersionKey LegalCopyright "The Fieldnote project, Apache License 2.0"

!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"'
  !finalize '${SIGN} "%1"'
!endif

!define MUI_ICON "${PAYLOAD}/fieldnote.ico"
!define MUI_UNICON "${PAYLOAD}/fieldnote.ico"
!define MUI_ABORTWARNING
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE Spanish

LangString Running ${LANG_ENGLISH} "Fieldnote is running. Lock and close it, then try again."
LangString Running ${LANG_SPANISH} "Fieldnote está abierto. Bloquéelo y ciérrelo, y vuelva a intentarlo."
LangString WrongWindows ${LANG_ENGLISH} "Fieldnote needs Windows 10 or later, for 64 bits."
LangString WrongWindows ${LANG_SPANISH} "Fieldnote necesita Windows 10 o posterior, de 64 bits."
LangString NewerIsThere ${LANG_ENGLISH} "A newer Fieldnote is installed. It stays as it is: an older one may not read its notebooks."
LangString NewerIsThere ${LANG_SPANISH} "Hay un Fieldnote más reciente instalado. Queda como está: uno anterior quizá no lea sus cuadernos."
LangString BackupType ${LANG_ENGLISH} "Fieldnote backup"
LangString BackupType ${LANG_SPANISH} "Copia de seguridad de Fieldnote"
LangString SealedType ${LANG_ENGLISH} "Sealed file (age)"
LangString SealedType ${LANG_SPANISH} "Archivo sellado (age)"
LangString OpenFolder ${LANG_ENGLISH} "Open with Fieldnote"
LangString OpenFolder ${LANG_SPANISH} "Abrir con Fieldnote"
LangString Comment ${LANG_ENGLISH} "An encrypted notebook for peer support"
LangString Comment ${LANG_SPANISH} "Un cuaderno cifrado para el apoyo entre pares"
LangString NotebooksStay ${LANG_ENGLISH} "Fieldnote is removed. Your notebooks were not touched. They are in$\r$\n$\r$\n$9$\r$\n$\r$\nOnly you can delete them. Do you want to see that folder?"
LangString NotebooksStay ${LANG_SPANISH} "Fieldnote se ha quitado. Sus cuadernos no se han tocado. Están en$\r$\n$\r$\n$9$\r$\n$\r$\nSolo usted puede borrarlos. ¿Quiere ver esa carpeta?"

; ── Before anything is changed ──────────────────────────────────────────────────────────────────

!macro REFUSE TEXT CODE
  MessageBox MB_OK|MB_ICONINFORMATION "${TEXT}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

; Windows lets nobody write to a library that is in use.
!macro REFUSE_WHILE_IT_RUNS FOLDER
  ${If} ${FileExists} "${FOLDER}\${HELD}"
    ClearErrors
    FileOpen $1 "${FOLDER}\${HELD}" a
    ${If} ${Errors}
      !insertmacro REFUSE "$(Running)" ${RUNNING}
    ${EndIf}
    FileClose $1
  ${EndIf}
!macroend

; Asks for an administrator's rights by starting PROGRAM again; in silence nobody can be asked.
!macro REQUIRE_ADMINISTRATOR PROGRAM ARGUMENTS
  UserInfo::GetAccountType
  Pop $1
  ${If} $1 != "Admin"
    ${IfNot} ${Silent}
      ExecShell "runas" "${PROGRAM}" "${ARGUMENTS}"
    ${EndIf}
    SetErrorLevel ${NEEDS_ADMINISTRATOR}
    Quit
  ${EndIf}
!macroend

Function .onInit
  SetRegView 64
  ; Windows for 32 bits does not start this file at all. Before Windows 10 nothing told the major version here.
  ReadRegDWORD $1 HKLM "SOFTWARE\Microsoft\Windows NT\CurrentVersion" "CurrentMajorVersionNumber"
  ReadRegStr $2 HKLM "SOFTWARE\Microsoft\Windows NT\CurrentVersion" "CurrentBuildNumber"
  ${If} $1 < 10
  ${OrIf} $2 < ${OLDEST_BUILD}
    !insertmacro REFUSE "$(WrongWindows)" ${WRONG_WINDOWS}
  ${EndIf}
  SetShellVarContext current
  StrCpy $8 "$LOCALAPPDATA\Programs\Fieldnote"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/ALLUSERS" $1
  ${IfNot} ${Errors}
    !insertmacro REQUIRE_ADMINISTRATOR "$EXEPATH" "/ALLUSERS"
    SetShellVarContext all
    StrCpy $8 "$PROGRAMFILES64\Fieldnote"
  ${EndIf}

  ReadRegStr $7 SHCTX "${UNINSTALL}" "InstallLocation"
  ${If} $INSTDIR == ""  ; no /D
    StrCpy $INSTDIR $8
    ${If} $7 != ""
      StrCpy $INSTDIR $7
    ${EndIf}
  ${EndIf}

  ReadRegStr $2 SHCTX "${UNINSTALL}" "DisplayVersion"
  ${If} $2 != ""
    ${VersionCompare} "${VERSION}" $2 $3
    ClearErrors
    ${GetOptions} $0 "/OLDER" $1
    ${If} ${Errors}
    ${AndIf} $3 == 2
      !insertmacro REFUSE "$(NewerIsThere)" ${NEWER_IS_THERE}
    ${EndIf}
  ${EndIf}
  !insertmacro REFUSE_WHILE_IT_RUNS $7
  !insertmacro REFUSE_WHILE_IT_RUNS $INSTDIR
FunctionEnd

; ── Installing ──────────────────────────────────────────────────────────────────────────────────

Section "Fieldnote"
  !insertmacro REFUSE_WHILE_IT_RUNS $INSTDIR

  ; An older one goes first, by its own list, so that none of its files is left among the new ones.
  ReadRegStr $7 SHCTX "${UNINSTALL}" "InstallLocation"
  ${If} $7 != ""
  ${AndIf} ${FileExists} "$7\uninstall.exe"
    InitPluginsDir
    CopyFiles /SILENT "$7\uninstall.exe" "$PLUGINSDIR\older.exe"
    ExecWait '"$PLUGINSDIR\older.exe" /S _?=$7' $1
    ${If} $1 != 0
      SetErrorLevel $1
      Abort
    ${EndIf}
  ${EndIf}

  ClearErrors
  !insertmacro LAY_FILES
  ${If} ${Errors}
    SetErrorLevel 2
    Abort
  ${EndIf}
  WriteUninstaller "$INSTDIR\uninstall.exe"

  SetOutPath "$INSTDIR"
  CreateShortcut "$SMPROGRAMS\Fieldnote.lnk" "$INSTDIR\fieldnote-window.exe" "" "$INSTDIR\fieldnote.ico" 0 "" "" "$(Comment)"

  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "Fieldnote"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "The Fieldnote project"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\fieldnote.ico"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" ${KIBIBYTES}
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1

  ; Windows gives folders no type. Those whose name ends in .fieldnote can be opened from their menu.
  WriteRegStr SHCTX "${OPEN_FOLDER}" "" "$(OpenFolder)"
  WriteRegStr SHCTX "${OPEN_FOLDER}" "Icon" "$INSTDIR\fieldnote.ico"
  WriteRegStr SHCTX "${OPEN_FOLDER}" "AppliesTo" 'System.FileName:~>".fieldnote"'
  WriteRegStr SHCTX "${OPEN_FOLDER}\command" "" '"$INSTDIR\fieldnote-window.exe" "%1"'

  WriteRegStr SHCTX "${CLASSES}\${ID}.backup" "" "$(BackupType)"
  WriteRegStr SHCTX "${CLASSES}\${ID}.backup\DefaultIcon" "" "$INSTDIR\fieldnote.ico"
  WriteRegStr SHCTX "${CLASSES}\.fnb" "" "${ID}.backup"

  ; Of .fnx.age Windows sees .age, which belongs to every program that seals with age: named only where nobody did.
  WriteRegStr SHCTX "${CLASSES}\${ID}.sealed" "" "$(SealedType)"
  ReadRegStr $1 HKCR ".age" ""
  ${If} $1 == ""
    WriteRegStr SHCTX "${CLASSES}\.age" "" "${ID}.sealed"
  ${EndIf}
  ${RefreshShellIcons}
SectionEnd

; ── Uninstalling ────────────────────────────────────────────────────────────────────────────────

Function un.onInit
  SetRegView 64
  SetShellVarContext current
  ReadRegStr $0 HKLM "${UNINSTALL}" "InstallLocation"
  ${If} $0 == $INSTDIR
    !insertmacro REQUIRE_ADMINISTRATOR "$INSTDIR\uninstall.exe" ""
    SetShellVarContext all
  ${EndIf}
  !insertmacro REFUSE_WHILE_IT_RUNS $INSTDIR
FunctionEnd

!macro FORGET_TYPE ENDING TYPE
  ReadRegStr $1 SHCTX "${CLASSES}\${ENDING}" ""
  ${If} $1 == "${TYPE}"
    DeleteRegValue SHCTX "${CLASSES}\${ENDING}" ""
    DeleteRegKey /ifempty SHCTX "${CLASSES}\${ENDING}"
  ${EndIf}
  DeleteRegKey SHCTX "${CLASSES}\${TYPE}"
!macroend

Section "Uninstall"
  !insertmacro REFUSE_WHILE_IT_RUNS $INSTDIR
  SetOutPath "$TEMP"  ; or the folder would be in use
  !insertmacro TAKE_FILES
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Fieldnote.lnk"
  !insertmacro FORGET_TYPE ".fnb" "${ID}.backup"
  !insertmacro FORGET_TYPE ".age" "${ID}.sealed"
  DeleteRegKey SHCTX "${OPEN_FOLDER}"
  DeleteRegKey SHCTX "${UNINSTALL}"
  ${RefreshShellIcons}
SectionEnd

Function un.onUninstSuccess
  SetShellVarContext current
  StrCpy $9 "$LOCALAPPDATA\Fieldnote\notebooks"
  ${If} ${FileExists} "$9\*.*"
    MessageBox MB_YESNO|MB_ICONINFORMATION|MB_DEFBUTTON2 "$(NotebooksStay)" /SD IDNO IDNO quiet
    ExecShell "open" "$9"
    quiet:
  ${EndIf}
FunctionEnd
