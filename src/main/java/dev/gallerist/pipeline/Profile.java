package dev.gallerist.pipeline;

import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.roster.FaceEmbedder;
import dev.gallerist.roster.Strategy;
import dev.gallerist.vision.FaceDetector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which models read a lesson. */
public enum Profile {
    /** The best per millisecond: YuNet, MobileFaceNet, the project's own expression net. */
    DEFAULT("yunet", "mobilefacenet", "expression"),

    /**
     * What the paper ran: MTCNN and Tesseract on the whole picture, one of its published expression nets face by face. Its identity
     * net was never published as ONNX; MobileFaceNet stands in. Participants are faces: whose camera is off is not there.
     */
    PAPER("mtcnn", "mobilefacenet", "enet_b0_8_best_afew"),

    /** What needs no model file and no network: the cascade in OpenCV's jar, names as identity, the own net. */
    EMBEDDED("cascade", null, "expression");

    private final String faces;
    private final String identity;
    private final String expression;

    Profile(String faces, String identity, String expression) {
        this.faces = faces;
        this.identity = identity;
        this.expression = expression;
    }

    /**
     * The models it cannot run without; names are read in the languages that are there.
     *
     * @param expressionNet the expression net in place of the profile's own
     */
    List<String> needs(Optional<String> expressionNet) {
        return Stream.of(faces, identity, expressionNet.orElse(expression))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The name on the command line and in documents: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Loads this profile's models; otherwise as {@link #open(Nets, Optional, NamesWish)}. */
    public Instruments open(Nets nets) throws ModelUnavailable {
        return open(nets, Optional.empty(), NamesWish.USUAL);
    }

    /** With names read the usual way; otherwise as {@link #open(Nets, Optional, NamesWish)}. */
    public Instruments open(Nets nets, Optional<String> expressionNet) throws ModelUnavailable {
        return open(nets, expressionNet, NamesWish.USUAL);
    }

    /**
     * Loads this profile's models, downloading what is absent where that is allowed.
     *
     * @param expressionNet the expression net in place of the profile's own
     * @param wish how names are read
     * @throws ModelUnavailable when one of them is absent or damaged, or the net named is none
     */
    public Instruments open(Nets nets, Optional<String> expressionNet, NamesWish wish) throws ModelUnavailable {
        if (expressionNet.isPresent()) {
            nets.requireExpressionNet(expressionNet.get());
        }
        try (Opening opening = new Opening()) {
            FaceDetector detector = opening.keep(detector(nets));
            TileNames names = opening.keep(names(nets, wish));
            Optional<FaceEmbedder> embedder =
                    identity == null ? Optional.empty() : Optional.of(opening.keep(nets.embedder()));
            String named = expressionNet.orElse(expression);
            var reader = opening.keep(nets.expressionNamed(named));
            WindowClassifiers windows = WindowClassifiers.of(nets, named);
            Instruments all = new Instruments(
                    this,
                    detector,
                    names,
                    embedder,
                    reader,
                    windows.aggregation(),
                    strategy().open(),
                    windows.addTo(models(nets, expressionNet)),
                    windows.notice());
            opening.done();
            return all.groupedBy(strategy());
        }
    }

    /** How this profile tells who is who unless somebody asks for another way. */
    public Strategy strategy() {
        return this == PAPER ? Strategy.TABLE1 : Strategy.DEFAULT;
    }

    /** The name of the model that reads expressions. */
    public String expressionModel() {
        return expression;
    }

    /** The face detector alone; the caller closes it. */
    public FaceDetector detector(Nets nets) throws ModelUnavailable {
        return switch (this) {
            case DEFAULT -> nets.yunet();
            case PAPER -> nets.mtcnn();
            case EMBEDDED -> nets.cascade();
        };
    }

    /** What finds tiles and reads their names alone; the caller closes it. */
    public TileNames names(Nets nets, NamesWish wish) throws ModelUnavailable {
        return switch (this) {
            case DEFAULT, EMBEDDED -> LabelledTiles.open(nets, wish);
            case PAPER -> NamedFaces.open(nets.shelf(), wish);
        };
    }

    /** What does each task, by task, with the first digits of its checksum. */
    Map<String, String> models(Nets nets, Optional<String> expressionNet) throws ModelUnavailable {
        Map<String, String> models = new LinkedHashMap<>();
        models.put("face", nets.version(faces));
        models.put("identity", identity == null ? "names and tiles" : nets.version(identity));
        models.put("expression", nets.version(expressionNet.orElse(expression)));
        models.put("names", nets.version(this == PAPER ? "tessdata" : "label"));
        return models;
    }
}
