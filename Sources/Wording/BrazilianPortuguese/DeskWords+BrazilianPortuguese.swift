import Logistics

extension DeskWords {
    static let brazilianPortuguese = DeskWords(
        intake: "Entrada", booth: "Cabine de fotos", dispatch: "Expedição", orders: "Ordens",
        station: "Posto", stationName: "Nome deste posto", signOut: "Sair", today: "hoje",
        connected: "conectado", save: "Salvar", scanParcel: "Escaneie um volume",
        scanHint: "O código da ficha de envio, a ordem do cliente ou a etiqueta da transportadora.",
        typeCode: "Código", scan: "Escanear", photoOfSlip: "Foto da ficha de envio",
        readPhoto: "Ler a foto",
        camera: "Câmera",
        cameraNeedsHTTPS:
            "Sem câmera: os navegadores só a liberam para páginas https. Abra esta página com https.",
        lastScans: "Últimas leituras", none: "Nenhuma ainda.", order: "Ordem", next: "Próximo",
        mute: "Sem som")
}
