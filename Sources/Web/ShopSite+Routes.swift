package import Operations
import WebAPI
import WebPages
package import WebSite

/// The one list of everything that the site answers.
enum Routes {
    static let all = PageRoutes.all + APIRoutes.all + Health.routes
}

extension ShopSite {
    /// The whole site: its pages, its API, and what a watchdog asks.
    package init(_ shop: Shop, log: @escaping @Sendable (String) -> Void) {
        self.init(shop, routes: Routes.all, errorPage: ErrorPage.response, log: log)
    }
}
