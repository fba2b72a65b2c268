; A recipe for Inno Setup 6.4 or newer, reviewed and not built here. `python packaging/windows/installer.py` runs it.
;
; Installs for the user who runs it, and asks for no administrator. What Tandem keeps, the profile, lies elsewhere
; and stays when Tandem is removed, as do backups.

#ifndef Version
  #error Version is not set: run packaging/windows/installer.py
#endif
#ifndef Bundle
  #error Bundle is not set: run packaging/windows/installer.py
#endif

#define Window "tandem-window.exe"

[Setup]
AppId={{3B0F8C1E-6D4A-4E0E-9C57-7A1D5B2E8F46}
AppName=Tandem
AppVersion={#Version}
AppVerName=Tandem {#Version}
AppPublisher=The Tandem authors
VersionInfoVersion={#Version}
DefaultDirName={autopf}\Tandem
DefaultGroupName=Tandem
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile={#Icons}\tandem.ico
UninstallDisplayIcon={app}\tandem.ico
UninstallDisplayName=Tandem
; Running windows are asked to close, and save what was typed, before files are replaced.
CloseApplications=yes
RestartApplications=no
ChangesAssociations=yes
Compression=lzma2
SolidCompression=yes
OutputDir={#Output}
OutputBaseFilename=tandem-{#Version}-windows-x86_64
#ifdef Signed
SignTool=tandem
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; A bundle of another version holds other files; the folder is Tandem's alone.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
#ifdef Signed
Source: "{#Bundle}\*.exe"; DestDir: "{app}"; Flags: ignoreversion signonce
#else
Source: "{#Bundle}\*.exe"; DestDir: "{app}"; Flags: ignoreversion
#endif
Source: "{#Bundle}\*"; Excludes: "*.exe"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "{#Bundle}\_internal\*.exe"; DestDir: "{app}\_internal"; Flags: ignoreversion recursesubdirs skipifsourcedoesntexist
Source: "{#Icons}\tandem.ico"; DestDir: "{app}"; Flags: ignoreversion

[Icons]
Name: "{group}\Tandem"; Filename: "{app}\{#Window}"; IconFilename: "{app}\tandem.ico"; AppUserModelID: "org.tandem.Tandem"
Name: "{autodesktop}\Tandem"; Filename: "{app}\{#Window}"; IconFilename: "{app}\tandem.ico"; AppUserModelID: "org.tandem.Tandem"; Tasks: desktopicon

[Registry]
; tandem://note/... and tandem://join/..., as browsers hand them over
Root: HKA; Subkey: "Software\Classes\tandem"; ValueType: string; ValueName: ""; ValueData: "URL:Tandem"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\tandem"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\tandem\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\tandem.ico"
Root: HKA; Subkey: "Software\Classes\tandem\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\{#Window}"" open ""%1"""
; Markdown files: offered under "Open with", and whatever opens them now goes on doing so
Root: HKA; Subkey: "Software\Classes\Tandem.Markdown"; ValueType: string; ValueName: ""; ValueData: "Markdown"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Tandem.Markdown\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\tandem.ico"
Root: HKA; Subkey: "Software\Classes\Tandem.Markdown\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\{#Window}"" open ""%1"""
Root: HKA; Subkey: "Software\Classes\.md\OpenWithProgids"; ValueType: string; ValueName: "Tandem.Markdown"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.markdown\OpenWithProgids"; ValueType: string; ValueName: "Tandem.Markdown"; ValueData: ""; Flags: uninsdeletevalue
; `tandem` in Win+R and in the finder of the Start menu
Root: HKA; Subkey: "Software\Microsoft\Windows\CurrentVersion\App Paths\tandem.exe"; ValueType: string; ValueName: ""; ValueData: "{app}\tandem.exe"; Flags: uninsdeletekey

[Run]
Filename: "{app}\{#Window}"; Description: "{cm:LaunchProgram,Tandem}"; Flags: nowait postinstall skipifsilent
