// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.courier.LinkMail.Leads;
import nl.zaakspoor.ledger.LinkAsk;
import nl.zaakspoor.ledger.LinkAsks;
import nl.zaakspoor.ledger.TrackedRequest;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes the mail that gives the link to one request, or to all. */
@ApplicationScoped
class LinkMailWriter {
    private final MailWords words;
    private final Municipality municipality;
    private final StatusLinks links;
    private final MailServer server;
    private final Template text;
    private final Template html;

    LinkMailWriter(MailWords words, Municipality municipality, StatusLinks links, MailServer server,
            @Location("mail/link.txt") Template text, @Location("mail/link.html") Template html) {
        this.words = words;
        this.municipality = municipality;
        this.links = links;
        this.server = server;
        this.text = text;
        this.html = html;
    }

    /** @param wanted the request that was asked for, if it is one of theirs */
    byte[] write(LinkAsk ask, Optional<TrackedRequest> wanted, Instant now) {
        URI link = wanted.map(request -> links.page(request.id(), request.linkVersion()))
                .orElseGet(() -> links.requests(ask.id()));
        Leads all = ask.reference().isPresent() ? Leads.TO_ALL_INSTEAD : Leads.TO_ALL;
        LinkMail mail = words.link(ask.language(), municipality, link, wanted.isPresent() ? Leads.TO_ONE : all,
                ask.askedAt().plus(LinkAsks.KEPT));
        return new MimeMail(ask.message(), thread(ask), mail.municipality(), ask.to().address(), mail.subject(),
                text.data("mail", mail).render(), html.data("mail", mail).render(), mail.language().code(), now,
                Optional.empty(), List.of()).bytes(server);
    }

    /** Of its own: what it answers was asked on a page. */
    private static UUID thread(LinkAsk ask) {
        return UUID.nameUUIDFromBytes(("thread " + ask.message()).getBytes(UTF_8));
    }
}
