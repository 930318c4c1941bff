import Logistics

extension DeskWords {
    static let europeanPortuguese = DeskWords(
        intake: "Entrada", booth: "Cabine de fotos", dispatch: "Expedição", orders: "Ordens",
        station: "Posto", stationName: "Nome deste posto", signOut: "Terminar sessão",
        today: "hoje",
        connected: "ligado", save: "Guardar", scanParcel: "Leia um volume",
        scanHint: "O código da guia, a ordem do cliente ou a etiqueta da transportadora.",
        typeCode: "Código", scan: "Ler", photoOfSlip: "Foto da guia", readPhoto: "Ler a foto",
        camera: "Câmara",
        cameraNeedsHTTPS:
            "Sem câmara: os navegadores só a dão a páginas https. Abra esta página com https.",
        lastScans: "Últimas leituras", none: "Ainda nenhuma.", order: "Ordem", next: "A seguir",
        mute: "Sem som")
}
