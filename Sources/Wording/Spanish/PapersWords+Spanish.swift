import Logistics

extension PapersWords {
    static let spanish = PapersWords(
        papers: "Documentos",
        hint:
            "Cada documento se hace con una plantilla. Para cambiarla, cópiela en la "
            + "carpeta propia del taller y edítela allí. Se usa en cuanto esta página "
            + "la muestra sin errores.",
        ownTemplate: "plantilla propia del taller",
        projectTemplate: "plantilla que vino con el programa",
        sizes: "Tamaños",
        languages: "Idiomas",
        preview: "Vista previa",
        faults: "Errores en la plantilla",
        noFaults: "Sin errores.",
        stillInUse: "Hasta que se corrijan, se usa la plantilla anterior.",
        language: "Idioma",
        size: "Tamaño",
        sheet: "Hoja",
        show: "Mostrar",
        printIt: "Imprimir",
        allPapers: "Todos los documentos",
        printHoldingLabel: "Imprimir etiqueta de paquete sin hoja de envío",
        howMany: "Cuántas etiquetas",
        labelSheet: "Hoja de etiquetas",
        labelPrinter: "una etiqueta por página, para impresora de etiquetas",
        badges: "Credenciales",
        newBadge: "Nueva credencial",
        newBadgeHint: "La credencial anterior deja de funcionar.",
        manifests: "Manifiestos de recogida",
        drawManifest: "Crear el manifiesto",
        labelReplaced: { "Etiqueta cambiada: \($0)" },
        boxes: { $0 == 1 ? "1 caja" : "\($0) cajas" },
        name: {
            switch $0 {
            case .slip: "Hoja de envío"
            case .parcelLabel: "Etiqueta del paquete"
            case .deviceSticker: "Etiqueta del equipo"
            case .workOrder: "Hoja de trabajo"
            case .packingList: "Lista de contenido"
            case .holdingLabel: "Etiqueta de paquete sin hoja de envío"
            case .manifest: "Manifiesto de recogida"
            case .staffBadge: "Credencial"
            case .commandCards: "Tarjetas de comando"
            }
        },
        command: { command in
            switch command {
            case .photo: "Foto"
            case .done: "Listo"
            case .undo: "Deshacer"
            case .next: "Siguiente"
            case .damage: "Dañado"
            case .unknown: "Paquete desconocido"
            case .note: "Nota"
            case .replaceLabel: "Cambiar la etiqueta"
            case .print: "Imprimir"
            case .help: "Ayuda"
            case .digit1, .digit2, .digit3, .digit4, .digit5, .digit6, .digit7, .digit8, .digit9,
                .digit0:
                command.rawValue
            }
        })
}
