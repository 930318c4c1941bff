import Logistics

extension CorrectionWords {
    static let spanish = CorrectionWords(
        undo: "Deshacer", reason: "Motivo", undone: "deshecho",
        withdrawn: "retirada", stageChanged: "Etapa cambiada",
        undoneNow: { "Deshecho: \($0)\($1.isEmpty ? "" : " (\($1))")." },
        corrected: { "Corrección: «\($0)» se registró por error." },
        obstacle: { obstacle, what in
            switch obstacle {
            case .nothingDone(let minutes):
                "En los últimos \(minutes) minutos usted no ha hecho aquí nada que se pueda deshacer."
            case .noSuchStep(let step):
                "La orden no tiene el paso '\(step)'. Vuelva a cargar su historial."
            case .undoneBefore(let kind):
                "Eso ya se deshizo: \(what(kind)). No se ha cambiado nada."
            case .isForGood(let kind): "Esto no se puede deshacer: \(what(kind))."
            case .builtOn(let kind, let thing):
                "Después se hizo algo más con \(thing.printed): \(what(kind)). Deshágalo primero."
            case .onManifest(let box, let manifest):
                "La caja \(box.printed) está en el manifiesto \(manifest.printed). Sustituya su etiqueta."
            }
        })
}
