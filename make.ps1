# The two commands for Windows: ./make.ps1 run and ./make.ps1 test. Both do all set-up first.
# Where scripts are not allowed: powershell -ExecutionPolicy Bypass -File make.ps1 run
param(
    [Parameter(Position = 0)]
    [ValidateSet('run', 'test', 'lint', 'bench', 'translations', 'setup')]
    [string]$Target = 'run'
)
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
$python = Join-Path $PSScriptRoot '.venv\Scripts\python.exe'
$desk = Join-Path $PSScriptRoot '.venv\Scripts\canteen-desk.exe'

function Invoke-Checked([string]$Command, [string[]]$Arguments) {
    & $Command @Arguments
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

& (Join-Path $PSScriptRoot 'scripts\setup.ps1')
switch ($Target) {
    'run' { Invoke-Checked $desk @('demo', '--out', 'demo-out') }
    'test' { Invoke-Checked $python @('scripts/checks.py', 'all') }
    'lint' { Invoke-Checked $python @('scripts/checks.py', 'lint') }
    'bench' { Invoke-Checked $python @('-m', 'benchmarks') }
    'translations' {
        Invoke-Checked $python @('scripts/translations.py', 'update')
        Invoke-Checked $python @('scripts/translations.py', 'compile')
    }
}
