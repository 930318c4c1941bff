import Foundation

/// The folder that holds `Package.swift`.
public enum Project {
    /// The path of one of its folders, such as `SampleImages`.
    public static func folder(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent(name).path
    }
}
