// Keeps a page as it is at the station: told that something changed, it reloads itself.

const live = document.getElementById('live');

// One reading at a time, so that an older answer never replaces a newer one.
let isReading = false;
let isStale = false;

async function refresh() {
    isStale = true;
    if (isReading) return;
    isReading = true;
    while (isStale) {
        isStale = false;
        await read();
    }
    isReading = false;
}

async function read() {
    try {
        const response = await fetch(location.href);
        if (!response.ok) return;
        const page = new DOMParser().parseFromString(await response.text(), 'text/html');
        const next = page.getElementById('live');
        if (next) live.replaceChildren(...next.childNodes);
    } catch { /* the station is away; the stream opens again when it is back, and then we read */ }
}

if (live) {
    const events = new EventSource(live.dataset.events);
    events.addEventListener('changed', refresh);
    // What happened while the connection was away is not told again.
    let wasLost = false;
    events.addEventListener('error', () => {
        wasLost = true;
        live.dataset.isOpen = false;
    });
    events.addEventListener('open', () => {
        live.dataset.isOpen = true;
        if (wasLost) refresh();
    });
}
