/// The name that a mistyped one was probably meant to be: the one with the fewest changes.
///
/// - Returns: `nil` when even the nearest differs in more than a third of its letters.
package func nearestName(to name: String, among names: some Sequence<String>) -> String? {
    let ranked = names.map { (name: $0, distance: distance(name.lowercased(), $0.lowercased())) }
    let nearest = ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    guard let nearest, nearest.distance <= max(1, max(name.count, nearest.name.count) / 3) else {
        return nil
    }
    return nearest.name
}

/// Letters to add, drop or change, or neighbours to swap, between two words (optimal string
/// alignment).
private func distance(_ one: String, _ other: String) -> Int {
    let (one, other) = (Array(one), Array(other))
    var rows = [Array(0...other.count)]
    for (row, letter) in one.enumerated() {
        var current = [row + 1]
        for (column, candidate) in other.enumerated() {
            let change = rows[row][column] + (letter == candidate ? 0 : 1)
            var best = min(change, rows[row][column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, letter == other[column - 1], candidate == one[row - 1] {
                best = min(best, rows[row - 1][column - 1] + 1)
            }
            current.append(best)
        }
        rows.append(current)
    }
    return rows[one.count][other.count]
}
