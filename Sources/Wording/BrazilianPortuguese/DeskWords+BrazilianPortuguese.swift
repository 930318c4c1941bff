import Logistics

extension DeskWords {
    static let brazilianPortuguese = DeskWords(
        intake: "Entrada", booth: "Cabine de fotos", dispatch: "Expedição", orders: "Ordens",
        station: "Posto", stationName: "Nome deste posto", signOut: "Sair", today: "hoje",
        connected: "conectado", save: "Salvar", scanParcel: "Escaneie um volume",
        scanHint: "O código da ficha, a ordem do cliente ou a etiqueta da transportadora.",
        typeCode: "Código", scan: "Escanear", photoOfSlip: "Foto da ficha", readPhoto: "Ler a foto",
        camera: "Câmera",
        cameraNeedsHTTPS:
            "Sem câmera: os navegadores só a dão a páginas https. Abra esta página com https.",
        lastScans: "Últimas leituras", none: "Ainda nenhuma.", order: "Ordem", next: "A seguir",
        mute: "Sem som")
}
