@echo off
rem Runs fiducial from a checkout on Windows: finds a JDK 25, builds what is missing or stale, and starts it.
rem Results alone go to stdout. FIDUCIAL_NO_BUILD=1 forbids building, FIDUCIAL_JAVA_HOME names a JDK, FIDUCIAL_JAVA_OPTS adds flags.
setlocal EnableExtensions
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "STATE=%ROOT%\.fiducial"

set "JDK="
call :try "%FIDUCIAL_JAVA_HOME%"
call :try "%JAVA_HOME%"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%ProgramFiles%\Amazon Corretto\jdk25*" "%USERPROFILE%\.jdks\*25*") do call :try "%%~D"
if not defined JDK (
    echo fiducial: needs a JDK 25 and found none: looked at FIDUCIAL_JAVA_HOME, JAVA_HOME and the usual places. Install one ^(https://adoptium.net^) or set JAVA_HOME to it.>&2
    exit /b 69
)

set "ROOMS=modules/cli"
set "PART=cli"
if /i "%~1"=="bench" set "ROOMS=modules/cli,modules/benchmarks" & set "PART=benchmarks"
set "APP=%STATE%\%PART%"

if defined FIDUCIAL_NO_BUILD goto built
set "STALE=yes"
if exist "%APP%\built" for /f %%S in ('powershell -NoProfile -Command "$t=(Get-Item -LiteralPath '%APP%\built').LastWriteTime; $p='%ROOT%'; $f=@(Get-Item \"$p\pom.xml\",\"$p\modules\*\pom.xml\")+@(Get-ChildItem -Recurse \"$p\modules\*\src\main\"); if ($f | Where-Object { $_.LastWriteTime -gt $t -and ('%PART%' -eq 'benchmarks' -or $_.FullName -notlike '*\modules\benchmarks\*') } | Select-Object -First 1) { 'yes' } else { 'no' }"') do set "STALE=%%S"
if "%STALE%"=="no" goto built

echo fiducial: building (its log: .fiducial\build.log)>&2
if not exist "%STATE%" mkdir "%STATE%"
set "JAVA_HOME=%JDK%"
pushd "%ROOT%"
call mvnw.cmd -B -ntp -q -DskipTests -DskipChecks package -pl "%ROOMS%" -am <nul >"%STATE%\build.log" 2>&1
set "BUILD=%ERRORLEVEL%"
popd
if not "%BUILD%"=="0" (
    findstr /b /c:"[ERROR]" "%STATE%\build.log">&2
    echo fiducial: the build failed; .fiducial\build.log has it whole. The first build needs Maven Central.>&2
    exit /b 69
)
if exist "%APP%" rmdir /s /q "%APP%"
mkdir "%APP%\lib"
for %%R in (%ROOMS:,= %) do call :take "%%R"
echo built>"%APP%\built"

:built
if not exist "%APP%\built" (
    echo fiducial: is not built, and FIDUCIAL_NO_BUILD forbids building>&2
    exit /b 69
)
rem The JVM's own messages would stand on stdout among the results.
set "FLAGS=-Xlog:disable -Xlog:all=error:stderr -XX:+DisplayVMOutputToStderr -XX:-UsePerfData --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -XX:+UseSerialGC"
if "%PART%"=="benchmarks" goto run
set "CACHE=%APP%\fiducial.aot"
for %%J in ("%JDK%") do set "CACHE=%APP%\%%~nxJ.aot"
if not exist "%CACHE%" if not defined FIDUCIAL_NO_BUILD "%JDK%\bin\java" %FLAGS% -XX:AOTCacheOutput="%CACHE%" -cp "%APP%\lib\*" org.fiducial.cli.Rehearsal "%ROOT%\examples\normal.hea" <nul >"%STATE%\aot.log" 2>&1
if exist "%CACHE%" set FLAGS=%FLAGS% -XX:AOTCache="%CACHE%"

:run
"%JDK%\bin\java" %FLAGS% %FIDUCIAL_JAVA_OPTS% -cp "%APP%\lib\*" org.fiducial.cli.Main %*
exit /b %ERRORLEVEL%

:try
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>&1 && set "JDK=%~1"
exit /b 0

:take
set "ROOM=%~1"
set "ROOM=%ROOM:/=\%"
copy /y "%ROOT%\%ROOM%\target\unchecked\*.jar" "%APP%\lib\" >nul
copy /y "%ROOT%\%ROOM%\target\unchecked\lib\*.jar" "%APP%\lib\" >nul
exit /b 0
