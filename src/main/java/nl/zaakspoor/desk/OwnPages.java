// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Knows whether a call comes from a page of this service: browsers say so, and older ones say at least where it comes from. */
@ApplicationScoped
class OwnPages {
    private static final String NO_SITE = "^(https?://[^/]*).*|.*";

    private final Optional<String> base;

    /** @param base without which the service does not start; who says so names all that is missing at once */
    OwnPages(@ConfigProperty(name = "zaakspoor.base-url") Optional<String> base) {
        this.base = base;
    }

    /** Whether a form was sent from one. */
    boolean sent(Function<String, @Nullable String> headers) {
        return isFrom(headers, "Origin");
    }

    /** Whether one led to an address, also by way of a form; an address that is typed or comes from elsewhere does not. */
    boolean ledTo(Function<String, @Nullable String> headers) {
        return isFrom(headers, "Referer");
    }

    /** @param older by which header an older browser says where it comes from */
    private boolean isFrom(Function<String, @Nullable String> headers, String older) {
        return Optional.ofNullable(headers.apply("Sec-Fetch-Site")).map("same-origin"::equals)
                .orElseGet(() -> Optional.ofNullable(headers.apply(older)).map(from -> from.replaceFirst(NO_SITE, "$1"))
                        .filter(site -> isHere(site, headers.apply(HttpHeaders.HOST))).isPresent());
    }

    private boolean isHere(String site, @Nullable String host) {
        return base.map(URI::create).filter(own -> site.equals(own.getScheme() + "://" + own.getAuthority())).isPresent()
                || site.replaceFirst("^https?://", "").equals(host);
    }
}
