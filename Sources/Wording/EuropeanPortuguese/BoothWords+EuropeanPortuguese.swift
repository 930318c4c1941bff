import Logistics

extension BoothWords {
    static let europeanPortuguese = BoothWords(
        scanSlip: "Leia primeiro a guia de envio",
        scanHint: "Uma foto precisa de um equipamento, volume ou caixa. Leia o código.",
        takePhoto: "Tirar foto", keysHint: "Espaço, Page Down ou o pedal tiram uma foto.",
        parcel: "Volume", box: "Caixa", photosGoTo: "As novas fotos vão para",
        onArrival: "Entrada", onDeparture: "Saída", noPhotos: "Ainda nenhuma.",
        number: { "Foto \($0)" }, choosePictures: "Fotos do computador",
        sendPictures: "Enviar as fotos",
        noPictures: "Nenhuma foto foi escolhida. Escolha uma ou mais e envie.",
        pictureRefused: { "A foto \($0) não foi guardada: \($1)" },
        notReceived: "Ainda não foi recebido. Leia primeiro o volume na entrada.",
        chooseOne: "Qual está em frente da câmara?", whichCamera: "Câmara",
        cameraStarts: "A câmara está a iniciar.",
        noCamera: "Nenhuma câmara encontrada. Ligue uma ou envie fotos de ficheiros.",
        cameraDenied:
            "O navegador não deixa esta página usar a câmara. Permita ao lado do endereço ou "
            + "envie fotos de ficheiros.",
        cameraLost: "A câmara foi desligada. Ligue de novo.", waiting: "à espera",
        notSent: "Não guardada:", dark: "Muito escura. Verifique.",
        blurred: "Desfocada ou vazia. Verifique.")
}
