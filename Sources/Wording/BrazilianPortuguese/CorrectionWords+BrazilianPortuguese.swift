import Logistics

extension CorrectionWords {
    static let brazilianPortuguese = CorrectionWords(
        undo: "Desfazer", reason: "Motivo", undone: "desfeito",
        withdrawn: "retirada", stageChanged: "Etapa alterada",
        undoneNow: { "Desfeito: \($0)\($1.isEmpty ? "" : " (\($1))")." },
        corrected: { "Correção: “\($0)” foi registrado por engano." },
        obstacle: { obstacle, what in
            switch obstacle {
            case .nothingDone(let minutes):
                "Nos últimos \(minutes) minutos você não fez aqui nada que possa ser desfeito."
            case .noSuchStep(let step): "A ordem não tem o passo '\(step)'. Recarregue o histórico."
            case .undoneBefore(let kind): "Isso já foi desfeito: \(what(kind)). Nada foi alterado."
            case .isForGood(let kind): "Isto não pode ser desfeito: \(what(kind))."
            case .builtOn(let kind, let thing):
                "Depois disso, \(thing.printed) seguiu adiante: \(what(kind)). Desfaça isso primeiro."
            case .onManifest(let box, let manifest):
                "A caixa \(box.printed) está no romaneio \(manifest.printed). Substitua a etiqueta dela."
            }
        })
}
