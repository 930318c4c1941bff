import Printing

extension CalibrationPage.Words {
    static let polish = CalibrationPage.Words(
        title: "Kalibracja drukarki {printer}",
        a: "A: od lewej krawędzi papieru do tej linii. Powinno być {line} mm.",
        b: "B: od górnej krawędzi papieru do tej linii. Powinno być {line} mm.",
        c: "C: długość tego odcinka. Powinno być {across} mm.",
        d: "D: długość tego odcinka. Powinno być {along} mm.",
        type: "Wpisz wyniki na stronie drukarek.")
}
