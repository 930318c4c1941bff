import Printing

extension CalibrationPage.Words {
    static let brazilianPortuguese = CalibrationPage.Words(
        title: "Calibração de {printer}",
        a: "A: da borda esquerda do papel até esta linha. Deve dar {line} mm.",
        b: "B: da borda superior do papel até esta linha. Deve dar {line} mm.",
        c: "C: o comprimento desta barra. Deve dar {across} mm.",
        d: "D: o comprimento desta barra. Deve dar {along} mm.",
        type: "Digite as medidas na página das impressoras.")
}
