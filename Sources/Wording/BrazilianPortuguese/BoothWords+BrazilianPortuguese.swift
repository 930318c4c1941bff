import Logistics

extension BoothWords {
    static let brazilianPortuguese = BoothWords(
        scanSlip: "Escaneie primeiro a ficha de envio",
        scanHint: "Uma foto precisa de um aparelho, volume ou caixa. Escaneie o código.",
        takePhoto: "Tirar foto", keysHint: "Espaço, Page Down ou o pedal tiram uma foto.",
        parcel: "Volume", box: "Caixa", photosGoTo: "As novas fotos vão para",
        onArrival: "Entrada", onDeparture: "Saída", noPhotos: "Nenhuma ainda.",
        number: { "Foto \($0)" }, choosePictures: "Fotos do computador",
        sendPictures: "Enviar as fotos",
        noPictures: "Nenhuma foto foi escolhida. Escolha uma ou mais e envie.",
        pictureRefused: { "A foto \($0) não foi salva: \($1)" },
        notReceived: "Ainda não foi recebido. Escaneie primeiro o volume na entrada.",
        chooseOne: "Qual está na frente da câmera?", whichCamera: "Câmera",
        cameraStarts: "A câmera está iniciando.",
        noCamera: "Nenhuma câmera encontrada. Conecte uma ou envie fotos de arquivos.",
        cameraDenied:
            "O navegador não deixa esta página usar a câmera. Permita ao lado do endereço ou "
            + "envie fotos de arquivos.",
        cameraLost: "A câmera foi desconectada. Conecte de novo.", waiting: "aguardando",
        notSent: "Não salva:", dark: "Muito escura. Confira.",
        blurred: "Desfocada ou vazia. Confira.")
}
