import Logistics

extension CorrectionWords {
    static let europeanPortuguese = CorrectionWords(
        undo: "Anular", reason: "Motivo", undone: "anulado",
        withdrawn: "retirada", stageChanged: "Fase alterada",
        undoneNow: { "Anulado: \($0)\($1.isEmpty ? "" : " (\($1))")." },
        corrected: { "Correção: «\($0)» foi registado por engano." },
        obstacle: { obstacle, what in
            switch obstacle {
            case .nothingDone(let minutes):
                "Nos últimos \(minutes) minutos não fez aqui nada que possa ser anulado."
            case .noSuchStep(let step): "A ordem não tem o passo '\(step)'. Recarregue o histórico."
            case .undoneBefore(let kind): "Isso já foi anulado: \(what(kind)). Nada foi alterado."
            case .isForGood(let kind): "Isto não pode ser anulado: \(what(kind))."
            case .builtOn(let kind, let thing):
                "Depois disso, \(thing.printed) seguiu em frente: \(what(kind)). Anule isso primeiro."
            case .onManifest(let box, let manifest):
                "A caixa \(box.printed) está no manifesto \(manifest.printed). Substitua a etiqueta dela."
            }
        })
}
