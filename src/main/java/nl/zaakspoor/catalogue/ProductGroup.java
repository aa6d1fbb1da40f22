// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.PublicStep.Phase;

/** Products that share one generic journey: what a product does not say for itself, its group says. */
record ProductGroup(int number, Text name, Text noun, List<PublicStep> steps, Terms terms,
        Product.Notifies notifies, List<FollowUp> followUps) {
    private static final int MIN_STEPS = 3;
    private static final int MAX_STEPS = 7;
    private static final String FOLLOW_UPS = "follow-ups";
    private static final String[] KEYS = and(Terms.KEYS, "id", "name", "noun", "department", "tracking", "privacy", "codes",
            "steps", "notifies", FOLLOW_UPS);
    private static final String[] GROUP_KEYS = and(Terms.KEYS, "group", "audience", "name", "noun", "steps", "products",
            "notifies", FOLLOW_UPS);

    private static String[] and(String[] more, String... first) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }

    /** @param known the group as another file told it; this file may leave it so */
    static ProductGroup read(YamlValue root, Function<Integer, Optional<ProductGroup>> known) {
        root.only(GROUP_KEYS);
        int number = root.get("group").number(1, 99);
        return root.find("steps").isPresent()
                ? read(number, root)
                : known.apply(number).map(group -> group.withTermsOf(root))
                        .orElseThrow(() -> root.problem(
                                "group " + number + " is not known yet, so it needs `name`, `noun` and `steps`"));
    }

    private static ProductGroup read(int number, YamlValue root) {
        return new ProductGroup(number, root.get("name").text(), root.get("noun").text(), readSteps(root.get("steps")),
                Terms.read(root, Terms.NONE), notifies(root, Product.Notifies.US), followUps(root, List.of()));
    }

    private static Product.Notifies notifies(YamlValue value, Product.Notifies otherwise) {
        return value.find("notifies").map(who -> who.choice(Product.Notifies.class)).orElse(otherwise);
    }

    private static List<FollowUp> followUps(YamlValue value, List<FollowUp> otherwise) {
        return value.find(FOLLOW_UPS).map(own -> own.is(Terms.NO) ? List.<FollowUp>of() : FollowUp.readAll(own))
                .orElse(otherwise);
    }

    /** With the terms of another file, who notifies and what may be handy next, for the products in it. */
    private ProductGroup withTermsOf(YamlValue root) {
        return new ProductGroup(number, name, noun, steps, Terms.read(root, terms), notifies(root, notifies),
                followUps(root, followUps));
    }

    Product product(ProductId id, YamlValue value) {
        value.only(KEYS);
        YamlValue department = value.get("department");
        Product.Tracking tracking = value.find("tracking").map(v -> v.choice(Product.Tracking.class))
                .orElse(Product.Tracking.RESIDENT);
        Product.Privacy privacy = value.find("privacy").map(v -> v.choice(Product.Privacy.class))
                .orElse(Product.Privacy.NORMAL);
        List<PublicStep> own = value.find("steps").map(ProductGroup::readSteps).orElse(steps);
        return new Product(id, number, value.get("name").text(), value.find("noun").map(YamlValue::text).orElse(noun),
                CatalogueReader.id(department.string(), DepartmentId::isId, DepartmentId::new, department),
                value.find("codes").map(codes -> withCodes(own, codes)).orElse(own),
                Terms.read(value, terms),
                tracking, privacy, notifies(value, notifies),
                tracking == Product.Tracking.RESIDENT && privacy == Product.Privacy.NORMAL
                        ? followUps(value, followUps)
                        : hidden(value));
    }

    private static List<FollowUp> hidden(YamlValue value) {
        List<FollowUp> own = followUps(value, List.of());
        if (!own.isEmpty()) {
            throw value.get(FOLLOW_UPS).problem("of such a product none are shown: they would tell what it is about");
        }
        return own;
    }

    private static List<PublicStep> readSteps(YamlValue list) {
        List<YamlValue> items = list.items();
        if (items.size() < MIN_STEPS || items.size() > MAX_STEPS) {
            throw list.problem("a journey has " + MIN_STEPS + " to " + MAX_STEPS + " public steps, this one " + items.size());
        }
        List<PublicStep> steps = IntStream.range(0, items.size()).mapToObj(i -> readStep(i + 1, items.get(i))).toList();
        List<Phase> phases = steps.stream().map(PublicStep::phase).toList();
        boolean inOrder = phases.stream().sorted().toList().equals(phases);
        if (!inOrder || phases.getFirst() != Phase.RECEIVED || phases.getLast() != Phase.COMPLETED
                || !phases.contains(Phase.IN_PROGRESS)) {
            throw list.problem("the phases of a journey go from received over in-progress (and decision) to completed");
        }
        refuseSharedCodes(steps, list);
        return steps;
    }

    private static PublicStep readStep(int number, YamlValue value) {
        value.only("phase", "title", "heading", "text", "ahead", "codes", "your-turn", "significant");
        return new PublicStep(number, value.get("phase").choice(Phase.class), value.get("title").text(),
                value.get("heading").text(), value.get("text").text(), value.find("ahead").map(YamlValue::text),
                value.find("codes").map(ProductGroup::readCodes).orElse(Set.of()),
                value.find("your-turn").map(YamlValue::flag).orElse(false),
                value.find("significant").map(YamlValue::flag).orElse(false));
    }

    private static Set<String> readCodes(YamlValue list) {
        Set<String> codes = new TreeSet<>();
        list.items().forEach(item -> codes.add(item.string()));
        return Set.copyOf(codes);
    }

    private static List<PublicStep> withCodes(List<PublicStep> steps, YamlValue codes) {
        Map<Integer, Set<String>> extra = new TreeMap<>();
        codes.entries().forEach((number, list) -> {
            if (!number.matches("[1-7]") || Integer.parseInt(number) > steps.size()) {
                throw list.problem("there is no step " + number);
            }
            extra.put(Integer.parseInt(number), readCodes(list));
        });
        List<PublicStep> result = new ArrayList<>();
        for (PublicStep s : steps) {
            Set<String> all = new TreeSet<>(s.codes());
            all.addAll(Optional.ofNullable(extra.get(s.number())).orElse(Set.of()));
            result.add(new PublicStep(s.number(), s.phase(), s.title(), s.heading(), s.text(), s.ahead(), Set.copyOf(all),
                    s.yourTurn(), s.significant()));
        }
        refuseSharedCodes(result, codes);
        return List.copyOf(result);
    }

    private static void refuseSharedCodes(List<PublicStep> steps, YamlValue at) {
        Set<String> seen = new HashSet<>();
        steps.forEach(step -> step.codes().forEach(code -> {
            if (!seen.add(code)) {
                throw at.problem("code " + code + " means two steps of one journey");
            }
        }));
    }
}
