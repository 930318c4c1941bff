import CPangoCairo

/// Where cairo draws to: a PDF or a picture.
struct CairoSurface: ~Copyable {
    let handle: OpaquePointer

    /// Takes ownership of a new surface. cairo never returns `nil` but a surface with a status,
    /// which ``check()`` reports.
    init(owning handle: OpaquePointer?) throws(RenderingFailure) {
        guard let handle else { throw .library("no surface") }
        self.handle = handle
    }

    deinit {
        cairo_surface_destroy(handle)
    }

    /// Flushes pending drawing; nothing can be drawn afterwards.
    func finish() throws(RenderingFailure) {
        cairo_surface_finish(handle)
        try check()
    }

    func check() throws(RenderingFailure) {
        let status = cairo_surface_status(handle)
        guard status == CAIRO_STATUS_SUCCESS else { throw RenderingFailure(status) }
    }
}

/// A pen on a surface.
struct CairoDrawing: ~Copyable {
    let handle: OpaquePointer

    init(on surface: borrowing CairoSurface) throws(RenderingFailure) {
        guard let handle = cairo_create(surface.handle) else { throw .library("no drawing") }
        self.handle = handle
    }

    deinit {
        cairo_destroy(handle)
    }

    func check() throws(RenderingFailure) {
        let status = cairo_status(handle)
        guard status == CAIRO_STATUS_SUCCESS else { throw RenderingFailure(status) }
    }
}

extension RenderingFailure {
    fileprivate init(_ status: cairo_status_t) {
        self = .library(String(cString: cairo_status_to_string(status)))
    }
}
