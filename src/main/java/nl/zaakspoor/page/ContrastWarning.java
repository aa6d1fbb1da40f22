// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import nl.zaakspoor.page.theme.ContrastCheck;
import nl.zaakspoor.page.theme.Theme;

/** Says at the start which colours of the theme residents would find hard to read, and which cannot be checked. */
@ApplicationScoped
class ContrastWarning {
    private static final Logger LOG = Logger.getLogger(ContrastWarning.class);

    void warn(@Observes StartupEvent started, Theme theme) {
        ContrastCheck.warnings(Resource.text(Assets.STYLESHEET), theme)
                .forEach(warning -> LOG.warnf("theme: %s", warning));
    }
}
