import HTTP
import Wording

extension WebRefusal {
    /// What it says, in facts.
    var fault: RequestFault {
        switch self {
        case .noPage(let path): .noPage(path)
        case .notSignedIn: .notSignedIn
        case .foreignOrigin: .foreignOrigin
        case .wrongMethod(let allowed): .wrongMethod(allowed: allowed.map(\.rawValue))
        case .wrongType(let wanted): .wrongType(wanted: wanted)
        case .noKey: .noKey
        case .expiredForm: .expiredForm
        case .plainHTTP: .plainHTTP
        }
    }
}

extension BodyRefusal {
    /// What it says, in facts.
    var fault: RequestFault {
        switch self {
        case .tooLarge(let limit): .tooLarge(limit: limit)
        case .clientGone: .cutOff
        case .tooSlow: .tooSlow
        case .serverStopping: .stopping
        }
    }
}

extension FormRefusal {
    /// What it says, in facts.
    var fault: RequestFault {
        switch self {
        case .body(let refusal): refusal.fault
        case .wrongType(let type): .noForm(type: type)
        case .malformed(let reason): .brokenForm(why: reason)
        }
    }
}
