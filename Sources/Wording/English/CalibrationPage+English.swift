import Printing

extension CalibrationPage.Words {
    static let english = CalibrationPage.Words(
        title: "Calibration of {printer}",
        a: "A: from the left edge of the paper to this line. It should be {line} mm.",
        b: "B: from the upper edge of the paper to this line. It should be {line} mm.",
        c: "C: the length of this bar. It should be {across} mm.",
        d: "D: the length of this bar. It should be {along} mm.",
        type: "Type your measurements on the printers page.")
}
