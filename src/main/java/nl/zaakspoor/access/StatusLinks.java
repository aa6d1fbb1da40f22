// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.net.URI;
import java.util.Optional;

/**
 * The addresses that residents get. They are built on the configured base address, never on what a request claims its
 * host to be, and carry nothing but the token.
 */
public final class StatusLinks {
    private final String base;
    private final LinkTokens tokens;

    /** @param base address of the service as residents reach it, with or without a closing slash */
    public StatusLinks(URI base, LinkTokens tokens) {
        this.base = base.toString().replaceFirst("/+$", "");
        this.tokens = tokens;
    }

    /** The status page of a request. */
    public URI page(long request, int version) {
        return URI.create(base + "/t/" + tokens.write(new LinkToken(LinkToken.Purpose.PAGE, request, version)));
    }

    /** The request that a status page token opens, or empty for anything that is no such token. */
    public Optional<LinkToken> openPage(String token) {
        return tokens.verify(token, LinkToken.Purpose.PAGE);
    }

    /** The page of a journey: several requests of one applicant. */
    public URI journey(long journey, int version) {
        return URI.create(base + "/j/" + tokens.write(new LinkToken(LinkToken.Purpose.JOURNEY, journey, version)));
    }

    /** The journey that a journey page token opens, or empty for anything that is no such token. */
    public Optional<LinkToken> openJourney(String token) {
        return tokens.verify(token, LinkToken.Purpose.JOURNEY);
    }
}
