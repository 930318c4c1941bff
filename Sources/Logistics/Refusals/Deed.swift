/// An action that a role may not do.
package enum Deed: Hashable, Sendable, Codable {
    case scan, takePhotos, checkParcels, pack
    case registerOrders, verifyOrders, seeLinks, seeEvents, correct
    case set(DeviceStage)
    case print, seePrinters, calibratePrinters, drawHoldingLabels
    case printBadges, giveBadges, seePeople, giveAccounts, listCouriers
    /// Use the page or address that was asked for.
    case openThis
}
