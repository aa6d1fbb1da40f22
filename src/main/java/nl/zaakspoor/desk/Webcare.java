// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.net.URI;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.desk.DeskSheet.Copy;

/** What is answered on social networks, in every language that residents are spoken to in. */
@ApplicationScoped
class Webcare {
    private final Catalogue catalogue;
    private final Optional<String> base;

    /** @param base without which the service does not start; who says so names all that is missing at once */
    Webcare(Catalogue catalogue, @ConfigProperty(name = "zaakspoor.base-url") Optional<String> base) {
        this.catalogue = catalogue;
        this.base = base;
    }

    WebcareWords in(Language language) {
        return new WebcareWords(language, MessageBundles.get(WebcareTexts.class, Localized.Literal.of(language.code())),
                catalogue.words(), URI.create(base.orElseThrow()).resolve("/find"));
    }

    static Copy copy(String kind, String label, String text, Language language) {
        return new Copy(kind + "-" + language, label, text, language.code(), language.direction());
    }
}
