package dev.gallerist.pipeline;

import dev.gallerist.affect.stat.Aggregation;
import dev.gallerist.affect.stat.StatClassifier;
import dev.gallerist.affect.stat.StatFile;
import dev.gallerist.affect.stat.Subject;
import dev.gallerist.inference.Checksum;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.inference.WeightFile;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The classifiers of windows that fit an expression net and did better on held-out clips than averaging scores.
 *
 * @param used by whom they are about; where there is none, scores are averaged
 * @param notice one sentence where a classifier is left out because the net changed after it was trained
 */
record WindowClassifiers(Map<Subject, StatClassifier> used, Optional<String> notice) {

    private static final String MODEL = "stat";

    WindowClassifiers {
        used = Map.copyOf(used);
    }

    /**
     * Those on the shelf that fit this net as it lies there.
     *
     * @param net the expression net, as {@link Nets#expressionNamed} takes it
     * @throws ModelUnavailable when a classifier is damaged
     */
    static WindowClassifiers of(Nets nets, String net) throws ModelUnavailable {
        ModelShelf shelf = nets.shelf();
        Optional<Checksum> checksum = nets.checksum(net);
        Map<Subject, StatClassifier> used = new EnumMap<>(Subject.class);
        Optional<String> notice = Optional.empty();
        for (Subject subject : Subject.values()) {
            Optional<StatClassifier> found =
                    read(shelf, subject).filter(c -> c.net().name().equals(Nets.name(net)));
            if (found.isEmpty()) {
                continue;
            }
            if (!Optional.of(found.get().net().checksum()).equals(checksum)) {
                notice = Optional.of("The classifiers of windows were trained with another " + net
                        + " net and are left out, scores are averaged; train them again (see models/stat/CARD.md).");
            } else if (found.get().preferred()) {
                used.put(subject, found.get());
            }
        }
        return new WindowClassifiers(used, notice);
    }

    private static Optional<StatClassifier> read(ModelShelf shelf, Subject subject) throws ModelUnavailable {
        for (WeightFile file : shelf.manifest(MODEL).files()) {
            if (file.file().equals(subject.fileName())) {
                Optional<byte[]> content = shelf.readIfHere(MODEL, file.file());
                return content.isEmpty()
                        ? Optional.empty()
                        : Optional.of(StatFile.read(content.get(), MODEL + "/" + file.file()));
            }
        }
        return Optional.empty();
    }

    Aggregation aggregation() {
        return Aggregation.with(
                Optional.ofNullable(used.get(Subject.INDIVIDUAL)), Optional.ofNullable(used.get(Subject.GROUP)));
    }

    /** The models with those used here: what does each task. */
    Map<String, String> addTo(Map<String, String> models) {
        Map<String, String> all = new LinkedHashMap<>(models);
        for (Subject subject : Subject.values()) {
            if (used.containsKey(subject)) {
                all.put("windows of " + subject.wireName() + "s", MODEL + "/" + subject.fileName());
            }
        }
        return all;
    }
}
