import Logistics

extension DeskWords {
    static let europeanPortuguese = DeskWords(
        intake: "Entrada", booth: "Cabine de fotos", dispatch: "Expedição", orders: "Ordens",
        station: "Posto", stationName: "Nome deste posto", signOut: "Terminar sessão",
        today: "hoje",
        connected: "ligado", save: "Guardar", scanParcel: "Leia um volume",
        scanHint: "O código da guia de envio, a ordem do cliente ou a etiqueta da transportadora.",
        typeCode: "Código", scan: "Ler", photoOfSlip: "Foto da guia de envio",
        readPhoto: "Ler a foto",
        camera: "Câmara",
        cameraNeedsHTTPS:
            "Sem câmara: os navegadores só a permitem em páginas https. Abra esta página com https.",
        lastScans: "Últimas leituras", none: "Ainda nenhuma.", order: "Ordem", next: "Seguinte",
        mute: "Sem som")
}
