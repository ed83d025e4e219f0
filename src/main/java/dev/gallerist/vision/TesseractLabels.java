package dev.gallerist.vision;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads names from cut-out labels with Tesseract engines kept for the reader's life: making one costs tens of
 * milliseconds, a label about seven.
 *
 * <p>All languages read together first. Where that mixes scripts in one name ("Daniel" in Latin, then a Cyrillic word that
 * looks like "Kim"), or where nearly all its letters are look-alikes of another script's ("Max Orr"), each language reads
 * alone and the surest reading counts.
 *
 * <p>Owns native memory; belongs to one thread at a time and must be closed, before its language folder is.
 */
public final class TesseractLabels implements LabelReader {

    /** How much surer a mixed reading must be than one in a single script. */
    private static final float MIXED_PENALTY = 0.1f;

    private final LanguageFolder folder;
    private final TesseractEngine together;
    private final Map<String, TesseractEngine> alone = new LinkedHashMap<>();

    /**
     * @param folder the languages to read with; must stay until this reader is closed
     * @throws LabelsUnreadable when the library or the language data cannot be used
     */
    public TesseractLabels(LanguageFolder folder) {
        this.folder = folder;
        this.together = new TesseractEngine(folder, folder.languages());
    }

    @Override
    public Optional<NameReading> read(LabelCrop label) {
        Optional<NameReading> reading =
                together.read(label.grey(), label.size().width(), label.size().height());
        boolean doubtful = reading.map(NameReading::text)
                .filter(name -> NameScript.mixes(name) || NameScript.mayBeEither(name))
                .isPresent();
        return doubtful ? surest(reading.get(), label) : reading;
    }

    private Optional<NameReading> surest(NameReading mixed, LabelCrop label) {
        Stream<NameReading> single = Stream.of(folder.languages().split("\\+"))
                .map(language -> alone.computeIfAbsent(language, code -> new TesseractEngine(folder, code)))
                .flatMap(engine -> engine
                        .read(label.grey(), label.size().width(), label.size().height())
                        .stream());
        return single.max(Comparator.comparingDouble(NameReading::confidence))
                .filter(best -> best.confidence() >= mixed.confidence() - MIXED_PENALTY)
                .or(() -> Optional.of(mixed));
    }

    @Override
    public void close() {
        together.close();
        alone.values().forEach(TesseractEngine::close);
        alone.clear();
    }
}
