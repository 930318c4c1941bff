import Printing

extension CalibrationPage.Words {
    static let spanish = CalibrationPage.Words(
        title: "Calibración de {printer}",
        a: "A: del borde izquierdo del papel a esta línea. Debe dar {line} mm.",
        b: "B: del borde superior del papel a esta línea. Debe dar {line} mm.",
        c: "C: la longitud de esta barra. Debe dar {across} mm.",
        d: "D: la longitud de esta barra. Debe dar {along} mm.",
        type: "Escriba las medidas en la página de impresoras.")
}
