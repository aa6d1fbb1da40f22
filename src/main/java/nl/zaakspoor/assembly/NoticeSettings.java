// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.assembly;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.courier.Spacing;
import nl.zaakspoor.notice.Modes;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.notice.NoticeRules.Mode;

/** Reads from the settings what the municipality sends, and of which products. */
record NoticeSettings(Settings.Notices settings) {
    private static final String PRODUCT_MODE = "zaakspoor.notices.product-modes.%s";

    Modes modes() {
        return new Modes(settings.mode(), settings.productModes().entrySet().stream()
                .collect(Collectors.toMap(e -> new ProductId(id(e.getKey())), e -> mode(e.getValue()).orElseThrow())));
    }

    /** A sentence for everything that is wrong; a product whose name has a typing mistake would go on in another mode. */
    Stream<String> problems(Collection<ProductId> products) {
        return Stream.of(problemsOfModes(products), problemsOfKinds(), problemsOfSpacing()).flatMap(each -> each);
    }

    private Stream<String> problemsOfModes(Collection<ProductId> products) {
        return settings.productModes().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .flatMap(each -> problem(id(each.getKey()), each.getValue(), products).stream());
    }

    private Stream<String> problemsOfKinds() {
        return offKinds().filter(code -> kind(code).isEmpty()).map(NoticeSettings::problemOfKind);
    }

    private static Optional<String> problem(String id, String mode, Collection<ProductId> products) {
        if (!ProductId.isId(id) || !products.contains(new ProductId(id))) {
            return Optional.of((PRODUCT_MODE + " is for a product that is not in the catalogue."
                    + " Take an id of GET /v1/products.").formatted(id));
        }
        return mode(mode).isPresent()
                ? Optional.empty()
                : Optional.of((PRODUCT_MODE + " is not a mode. Set shadow, allow-list or live.").formatted(id));
    }

    /** An environment variable cannot hold a hyphen. */
    private static String id(String key) {
        return key.replace('.', '-');
    }

    /** What residents never get, because the municipality wants it so. */
    Set<NoticeKind> off() {
        return offKinds().flatMap(code -> kind(code).stream()).collect(Collectors.toSet());
    }

    private Stream<String> offKinds() {
        return settings.offKinds().orElse(Set.of()).stream().map(String::strip).sorted();
    }

    private static Optional<NoticeKind> kind(String code) {
        return Arrays.stream(NoticeKind.values()).filter(NoticeKind::canBeOff).filter(kind -> kind.code().equals(code))
                .findFirst();
    }

    private static String problemOfKind(String code) {
        boolean required = Arrays.stream(NoticeKind.values()).anyMatch(kind -> kind.code().equals(code) && kind.required());
        return "ZAAKSPOOR_NOTICES_OFF_KINDS (zaakspoor.notices.off-kinds): %s %s. Name any of %s.".formatted(code,
                required ? "is something that a resident must hear" : "is no kind of notice to residents",
                Arrays.stream(NoticeKind.values()).filter(NoticeKind::canBeOff).map(NoticeKind::code)
                        .collect(Collectors.joining(", ")));
    }

    Spacing spacing() {
        return new Spacing(settings.mergeWindow(), settings.coolDown());
    }

    private Stream<String> problemsOfSpacing() {
        return Stream.of(problem("merge-window", settings.mergeWindow()), problem("cool-down", settings.coolDown()))
                .flatMap(Optional::stream);
    }

    private static Optional<String> problem(String name, Duration time) {
        return time.isNegative()
                ? Optional.of("zaakspoor.notices.%s is negative. Set a time such as PT10M, or PT0S for none.".formatted(name))
                : Optional.empty();
    }

    private static Optional<Mode> mode(String code) {
        return Arrays.stream(Mode.values()).filter(mode -> Code.of(mode).equals(code.strip())).findFirst();
    }
}
