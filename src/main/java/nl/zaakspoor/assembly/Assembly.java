// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.assembly;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.mutiny.sqlclient.Pool;

import nl.zaakspoor.access.AccessCodes;
import nl.zaakspoor.access.BlindIndex;
import nl.zaakspoor.access.Envelopes;
import nl.zaakspoor.access.Fingerprints;
import nl.zaakspoor.access.LinkTokens;
import nl.zaakspoor.access.Passes;
import nl.zaakspoor.access.Sealer;
import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.CatalogueException;
import nl.zaakspoor.catalogue.CatalogueFiles;
import nl.zaakspoor.catalogue.CatalogueReader;
import nl.zaakspoor.catalogue.CatalogueVersion;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.cloudevent.Admission;
import nl.zaakspoor.cloudevent.BsnRule;
import nl.zaakspoor.cloudevent.SourceRule;
import nl.zaakspoor.courier.NotifyNl;
import nl.zaakspoor.ledger.FoldRules;
import nl.zaakspoor.ledger.Ledger;
import nl.zaakspoor.ledger.LedgerContext;
import nl.zaakspoor.ledger.Parity;
import nl.zaakspoor.ledger.RebuildRules;
import nl.zaakspoor.ledger.Seals;
import nl.zaakspoor.ledger.WakeUps;
import nl.zaakspoor.notice.NoticePolicy;
import nl.zaakspoor.notice.NoticeRules;
import nl.zaakspoor.notice.QuietHours;
import nl.zaakspoor.page.PublicStatements;
import nl.zaakspoor.page.theme.OwnWords;
import nl.zaakspoor.page.theme.Theme;
import nl.zaakspoor.page.theme.ThemeException;
import nl.zaakspoor.term.OffsetClock;
import nl.zaakspoor.timeline.Durations;

/** Makes the objects of the core from the settings. */
@ApplicationScoped
class Assembly {
    private final Settings settings;
    private final RequiredSettings required;

    Assembly(Settings settings, RequiredSettings required) {
        this.settings = settings;
        this.required = required;
    }

    /** What is missing or wrong ends the start, all of it in one answer, before anything is read or sent. */
    void check(@Observes @Priority(1) StartupEvent starting, Instance<Catalogue> catalogue,
            Instance<CatalogueVersion> version, Instance<Theme> theme) {
        List<String> problems = new ArrayList<>(required.problems());
        try {
            new NoticeSettings(settings.notices()).problems(catalogue.get().products().keySet()).forEach(problems::add);
        } catch (CatalogueException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        try {
            theme.get();
        } catch (ThemeException e) {
            problems.addAll(e.problems());
        }
        if (!problems.isEmpty()) {
            // Without a cause, which would be printed with its trace: these sentences are for whoever runs the service.
            throw new ConfigurationException("The service cannot start:\n- " + String.join("\n- ", problems));
        }
        // It takes a while: not on a thread that others wait for.
        version.get();
    }

    @Produces
    @Singleton
    OffsetClock clock() {
        return new OffsetClock(InstantSource.system(), settings.clock().offset());
    }

    @Produces
    @Singleton
    CatalogueFiles catalogueFiles() {
        return CatalogueFiles.of(settings.catalogue());
    }

    @Produces
    @Singleton
    Catalogue catalogue(CatalogueFiles files) {
        Catalogue catalogue = CatalogueReader.read(files);
        return Boolean.parseBoolean(settings.local().get("enabled")) ? catalogue : catalogue.withoutExamples();
    }

    @Produces
    @Singleton
    CatalogueVersion catalogueVersion(Catalogue catalogue) {
        return CatalogueVersion.of(catalogue);
    }

    @Produces
    @Singleton
    Theme theme() {
        return settings.theme().map(Theme::in).orElse(Theme.NONE);
    }

    @Produces
    @Singleton
    Municipality municipality(Theme theme) {
        Settings.MunicipalitySettings set = settings.municipality();
        OwnWords own = theme.words();
        return new Municipality(set.name().or(own::name).orElse("Gemeente Voorbeeld"),
                set.phone().or(own::phone).orElse("14 000"),
                OfficeHours.text(set.hours().isEmpty() ? own.hours() : set.hours()));
    }

    @Produces
    @Singleton
    PublicStatements publicStatements() {
        return required.publicStatements();
    }

    @Produces
    @Singleton
    Languages languages() {
        return new Languages(settings.languages().stream().map(Language::new).toList());
    }

    @Produces
    @Singleton
    StatusLinks statusLinks() {
        return new StatusLinks(required.baseUrl(), new LinkTokens(required.linkKeys()));
    }

    @Produces
    @Singleton
    AccessCodes accessCodes() {
        return new AccessCodes(required.linkKeys());
    }

    @Produces
    @Singleton
    Passes passes() {
        return new Passes(required.linkKeys());
    }

    @Produces
    @Singleton
    Seals seals() {
        return new Seals(new Sealer(required.personalDataKeys(), new SecureRandom()));
    }

    /** For the addresses of what colleagues searched for. */
    @Produces
    @Singleton
    Envelopes envelopes() {
        return new Envelopes(new Sealer(required.personalDataKeys(), new SecureRandom()), "search");
    }

    @Produces
    @Singleton
    BlindIndex blindIndex() {
        return new BlindIndex(required.personalDataKeys());
    }

    @Produces
    @Singleton
    NoticePolicy noticePolicy(Catalogue catalogue) {
        NoticeSettings notices = new NoticeSettings(settings.notices());
        Set<String> allowed = settings.notices().allowList().orElse(Set.of()).stream()
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return new NoticePolicy(new NoticeRules(notices.modes(), allowed, settings.notices().defaultContact(),
                required.notifyNl().flatMap(NotifyNl::textTemplate).isPresent(), reachable(catalogue),
                QuietHours.parse(settings.notices().quietHours()), notices.off()));
    }

    /** When colleagues get no mails, there is nothing to decide for them either. */
    private Set<String> reachable(Catalogue catalogue) {
        return settings.sourceReports().enabled() ? catalogue.sources().keySet() : Set.of();
    }

    @Produces
    @Singleton
    Admission admission(Catalogue catalogue) {
        return new Admission(catalogue, new BsnRule(settings.bsn().mode(), settings.bsn().exceptions().orElse(Set.of())));
    }

    @Produces
    @Singleton
    SourceRule sourceRule(Catalogue catalogue) {
        return new SourceRule(catalogue.sources(), settings.unknownSources());
    }

    @Produces
    @Singleton
    Fingerprints fingerprints() {
        return new Fingerprints(required.personalDataKeys());
    }

    @Produces
    @Singleton
    FoldRules foldRules(CatalogueVersion catalogue) {
        return FoldRules.of(catalogue);
    }

    @Produces
    @Singleton
    LedgerContext ledgerContext(Catalogue catalogue, FoldRules rules, NoticePolicy policy, Seals seals, BlindIndex blindIndex,
            Fingerprints fingerprints, Durations durations) {
        return new LedgerContext(catalogue, rules, policy, seals, blindIndex, fingerprints, durations);
    }

    @Produces
    @Singleton
    Ledger ledger(@ReactiveDataSource("ingest") Pool pool, LedgerContext context, InstantSource clock) {
        return new Ledger(pool, context, clock);
    }

    @Produces
    @Singleton
    WakeUps wakeUps(@ReactiveDataSource("ingest") Pool pool, LedgerContext context, InstantSource clock) {
        return new WakeUps(pool, context, clock);
    }

    @Produces
    @Singleton
    RebuildRules rebuildRules() {
        Settings.Rebuild rebuild = settings.rebuild();
        return new RebuildRules(rebuild.enabled(), Math.max(rebuild.batch(), 1), rebuild.pause());
    }

    @Produces
    @Singleton
    Parity parity(Pool pool, Seals seals, Catalogue catalogue, FoldRules rules) {
        return new Parity(pool, seals, catalogue, rules);
    }
}
