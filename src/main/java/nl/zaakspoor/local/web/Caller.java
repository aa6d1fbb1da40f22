// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.web;

import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;

/**
 * Who calls, as far as a request tells.
 *
 * @param address the IP address it comes from
 * @param authority the host and port it was sent to, as the caller wrote them
 * @param site what a browser says of the page that made the call ({@code Sec-Fetch-Site})
 * @param opensPage whether a person opens a page by it, in a window of its own
 */
record Caller(String address, String authority, Optional<String> origin, Optional<String> site, boolean opensPage) {
    private static final Set<String> OUR_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> OUR_OWN_PAGES = Set.of("same-origin", "none");

    static Caller of(HttpServerRequest request) {
        return new Caller(request.remoteAddress().hostAddress(),
                Optional.ofNullable(request.authority()).map(HostAndPort::toString).orElse(""),
                Optional.ofNullable(request.getHeader("Origin")), Optional.ofNullable(request.getHeader("Sec-Fetch-Site")),
                request.method().equals(HttpMethod.GET) && "document".equals(request.getHeader("Sec-Fetch-Dest")));
    }

    /** A name of another host that leads here is refused as well: by such a name a foreign site could read the answer. */
    boolean isAtThisMachine() {
        return InetAddress.ofLiteral(address).isLoopbackAddress()
                && OUR_NAMES.contains(authority.replaceFirst(":\\d+$", ""))
                && origin.map(this::isOurs).orElse(true)
                && (opensPage || site.map(OUR_OWN_PAGES::contains).orElse(true));
    }

    private boolean isOurs(String page) {
        return page.equals("http://" + authority) || page.equals("https://" + authority);
    }
}
