// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;

import nl.zaakspoor.local.Mailbox;
import nl.zaakspoor.local.ReceivedMail;

/** The mails of a local run, as pages. */
@jakarta.ws.rs.Path("/dev/mailbox")
@EndpointDisabled(name = "zaakspoor.local.enabled", stringValue = "false", disableIfMissing = true)
@ThisMachineOnly
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class MailboxResource {
    /** A mail brings its own styles and may do nothing else; links in it open outside the frame it is shown in. */
    private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";
    /** More mails than anybody looks through; a demo that ran for weeks has thousands. */
    private static final int SHOWN = 200;
    private static final String LINKS_OUTSIDE = "<base target=\"_blank\">";

    private final Optional<Path> directory;

    MailboxResource(@ConfigProperty(name = "zaakspoor.local.directory") Optional<Path> directory) {
        this.directory = directory;
    }

    @CheckedTemplate(basePath = "local")
    static class Templates {
        private Templates() {}

        static native TemplateInstance mailbox(List<ReceivedMail> mails);

        static native TemplateInstance mail(ReceivedMail mail, List<TextPiece> text);
    }

    @GET
    public TemplateInstance list() {
        return Templates.mailbox(mailbox().newestFirst().limit(SHOWN).toList());
    }

    @GET
    @jakarta.ws.rs.Path("/{id}")
    public TemplateInstance mail(@RestPath String id) {
        ReceivedMail mail = find(id);
        return Templates.mail(mail, TextPiece.of(mail.text().orElse("")));
    }

    @GET
    @jakarta.ws.rs.Path("/{id}/html")
    @ResponseHeader(name = "Content-Security-Policy", value = MAIL_POLICY)
    public String html(@RestPath String id) {
        return find(id).html().orElseThrow(NotFoundException::new).replaceFirst("(?i)<head(\\s[^>]*)?>", "$0" + LINKS_OUTSIDE);
    }

    private ReceivedMail find(String id) {
        return mailbox().find(id).orElseThrow(NotFoundException::new);
    }

    private Mailbox mailbox() {
        return new Mailbox(directory.orElseThrow());
    }
}
