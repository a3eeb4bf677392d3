"""Loads the Chinese words of every part of the window; English is the language of the source."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Slot


class Translation(QObject):
    """Installs the translators of one language on the application and takes them off again."""

    def __init__(self, application: QCoreApplication, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._folder = folder
        self._installed: list[QTranslator] = []

    @Slot(str)
    def set_language(self, language: str) -> None:
        """Speak "zh" or "en"; the window hears of it by a LanguageChange event."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = []
        chinese = language == "zh"
        QLocale.setDefault(QLocale("zh_CN" if chinese else "en_GB"))
        if chinese:
            of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install(Path(of_qt), "qtbase_zh_CN.qm")
            for path in sorted(self._folder.glob("zh_CN.*.qm")):
                self._install(self._folder, path.name)

    def _install(self, folder: Path, name: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, str(folder)):
            self._application.installTranslator(translator)
            self._installed.append(translator)
