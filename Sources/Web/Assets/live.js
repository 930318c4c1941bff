// Keeps a page as it is at the station: told that something changed, it reads itself anew.

const live = document.getElementById('live');

async function refresh() {
    const response = await fetch(location.href);
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const next = page.getElementById('live');
    if (next) live.replaceChildren(...next.childNodes);
}

if (live) {
    const events = new EventSource(live.dataset.events);
    events.addEventListener('changed', refresh);
    // What happened while the connection was away is not told again.
    let wasLost = false;
    events.addEventListener('error', () => { wasLost = true; });
    events.addEventListener('open', () => { if (wasLost) refresh(); });
}
