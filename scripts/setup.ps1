# Sets everything up on Windows: .venv with the pinned packages, compiled translations. Safe to repeat.
$ErrorActionPreference = 'Stop'
$root = Split-Path -Parent $PSScriptRoot
Set-Location $root
$venv = Join-Path $root '.venv'
$python = Join-Path $venv 'Scripts\python.exe'
$ready = Join-Path $venv 'ready'

# The launcher `py` comes with the installer of python.org, `python` with the one of the Microsoft Store.
# A launcher without that version complains on standard error, which Windows PowerShell would take for a failure.
function Find-Python {
    $ErrorActionPreference = 'Continue'
    $candidates = @(@('py', '-3.12'), @('py', '-3.11'), @('py', '-3.13'), @('py', '-3.14'), @('python'))
    foreach ($candidate in $candidates) {
        if (-not (Get-Command $candidate[0] -ErrorAction SilentlyContinue)) { continue }
        $rest = @($candidate | Select-Object -Skip 1)
        & $candidate[0] @rest -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>$null
        if ($LASTEXITCODE -eq 0) { return , $candidate }
    }
    Write-Host 'setup: Python 3.11 to 3.14 is needed; install it and run again.'
    exit 1
}

function Invoke-Checked([string]$Command, [string[]]$Arguments, [string]$Sorry) {
    & $Command @Arguments
    if ($LASTEXITCODE -ne 0) {
        Write-Host "setup: $Sorry"
        exit 1
    }
}

if (-not (Test-Path $python)) {
    Write-Host '== Making the virtual environment .venv'
    $found = Find-Python
    $arguments = @($found | Select-Object -Skip 1) + @('-m', 'venv', $venv)
    Invoke-Checked $found[0] $arguments 'the virtual environment could not be made.'
}

# As make does: packages are installed again only when their lists have changed.
$lists = @('pyproject.toml', 'constraints.txt') | ForEach-Object { (Get-Item (Join-Path $root $_)).LastWriteTimeUtc }
$newest = ($lists | Measure-Object -Maximum).Maximum
if (-not (Test-Path $ready) -or (Get-Item $ready).LastWriteTimeUtc -lt $newest) {
    Write-Host '== Installing the pinned packages'
    $sorry = 'the packages could not be installed.'
    $pip = @('-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-c', 'constraints.txt')
    # The build tool first, so that it too is the pinned one.
    Invoke-Checked $python ($pip + @('hatchling', 'editables')) $sorry
    Invoke-Checked $python ($pip + @('--no-build-isolation', '-e', '.[dev]')) $sorry
    New-Item -ItemType File -Force -Path $ready | Out-Null
}
Write-Host '== Compiling the translations'
Invoke-Checked $python @('scripts/translations.py', 'compile') 'the translations could not be compiled.'
