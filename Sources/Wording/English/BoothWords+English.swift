import Logistics

extension BoothWords {
    static let english = BoothWords(
        scanSlip: "Scan the slip first",
        scanHint: "A photo needs a device, parcel or box. Scan the code of one.",
        takePhoto: "Take photo", keysHint: "Space, Page Down or the pedal takes a photo.",
        parcel: "Parcel", box: "Box", photosGoTo: "New photos go to", onArrival: "Arrival",
        onDeparture: "Departure", noPhotos: "None yet.", number: { "Photo \($0)" },
        choosePictures: "Photos from files", sendPictures: "Send the photos",
        noPictures: "No photo was chosen. Choose one or more, then send them.",
        pictureRefused: { "Photo \($0) was not kept: \($1)" },
        notReceived: "It has not been received. Scan its parcel at the intake first.",
        chooseOne: "Which one is in front of the camera?", whichCamera: "Camera",
        cameraStarts: "The camera is starting.",
        noCamera: "No camera was found. Connect one, or send photos from files.",
        cameraDenied:
            "The browser does not let this page use the camera. Allow it next to the address, or "
            + "send photos from files.",
        cameraLost: "The camera was disconnected. Connect it again.", waiting: "waiting",
        notSent: "Not kept:", dark: "Very dark. Check it.",
        blurred: "Blurred or empty. Check it.")
}
