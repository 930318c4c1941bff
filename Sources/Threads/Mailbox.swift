import Glibc

/// An unbounded first-in, first-out queue between threads; takers sleep while it is empty.
package final class Mailbox<Element>: @unchecked Sendable {  // guarded by `mutex`
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let filled: UnsafeMutablePointer<pthread_cond_t>
    private var elements: [Element] = []
    private var taken = 0  // how many of `elements` are gone from the front
    private var isClosed = false

    package init() {
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
        filled = .allocate(capacity: 1)
        filled.initialize(to: pthread_cond_t())
        pthread_cond_init(filled, nil)
    }

    deinit {
        pthread_cond_destroy(filled)
        filled.deallocate()
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// Adds an element; `false` when the mailbox is closed and the element was not taken.
    @discardableResult
    package func put(_ element: sending Element) -> Bool {
        pthread_mutex_lock(mutex)
        let isTaken = !isClosed
        if isTaken { elements.append(element) }
        pthread_mutex_unlock(mutex)
        // Signal after unlocking, or the woken thread blocks on the mutex at once.
        if isTaken { pthread_cond_signal(filled) }
        return isTaken
    }

    /// All waiting elements, oldest first, at most `limit`; sleeps until there is one. `nil` once
    /// the mailbox is closed and empty.
    package func take(upTo limit: Int = .max) -> [Element]? {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while elements.count == taken {
            if isClosed { return nil }
            pthread_cond_wait(filled, mutex)
        }
        let batch = Array(elements[taken...].prefix(limit))
        taken += batch.count
        // Moved up only now and then, so that taking one at a time from a long queue stays cheap.
        if taken == elements.count || taken > 1024 {
            elements.removeFirst(taken)
            taken = 0
        }
        return batch
    }

    /// Accepts nothing more; items that wait are still handed out.
    package func close() {
        pthread_mutex_lock(mutex)
        isClosed = true
        pthread_cond_broadcast(filled)
        pthread_mutex_unlock(mutex)
    }
}
