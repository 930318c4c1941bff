package import WebSite

/// Everything that people are shown, and what their pages load.
package enum PageRoutes {
    /// All of them.
    package static let all: [Route] =
        OrdersPage.routes + NewOrderPage.routes + OrderDetailPage.routes + IntakePage.routes
        + BoothPage.routes + DispatchPage.routes + PapersPage.routes + PrintersPage.routes
        + StationSettingsPage.routes + SignInPage.routes + PublicStagePage.routes
        + CustomerPage.routes + Assets.routes
}
