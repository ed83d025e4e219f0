package dev.gallerist.pipeline;

import dev.gallerist.affect.ExpressionReader;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.inference.Checksum;
import dev.gallerist.inference.ModelManifest;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.inference.OnnxGraph;
import dev.gallerist.inference.OnnxNet;
import dev.gallerist.inference.PictureInput;
import dev.gallerist.inference.WeightFile;
import dev.gallerist.roster.FaceEmbedder;
import dev.gallerist.vision.CascadeDetector;
import dev.gallerist.vision.FaceCanvas;
import dev.gallerist.vision.FaceDetector;
import dev.gallerist.vision.FaceNet;
import dev.gallerist.vision.FaceTemplate;
import dev.gallerist.vision.LabelNet;
import dev.gallerist.vision.MtcnnDetector;
import dev.gallerist.vision.YuNetDetector;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes detectors and readers from the models on the shelf. Safe on any thread; what it makes belongs to the caller. */
public final class Nets {

    /** Big batches are slower per face on a CPU. */
    private static final int FACES_AT_ONCE = 4;

    private static final int DETECTION_LONG_SIDE = 640;
    private static final float DETECTION_THRESHOLD = 0.6f;

    private final ModelShelf shelf;

    public Nets(ModelShelf shelf) {
        this.shelf = shelf;
    }

    /** The models themselves. */
    public ModelShelf shelf() {
        return shelf;
    }

    /** YuNet, for the default profile. */
    public FaceDetector yunet() throws ModelUnavailable {
        WeightFile file = shelf.manifest("yunet").file();
        return new YuNetDetector(net("yunet", file), input(file), DETECTION_LONG_SIDE, DETECTION_THRESHOLD);
    }

    /** The cascade in OpenCV's jar, for the embedded profile. */
    public FaceDetector cascade() throws ModelUnavailable {
        return CascadeDetector.load(shelf.read("cascade"));
    }

    /** MTCNN, for the paper profile. */
    public FaceDetector mtcnn() throws ModelUnavailable {
        ModelManifest mtcnn = shelf.manifest("mtcnn");
        WeightFile proposal = mtcnn.file("pnet.onnx");
        return new MtcnnDetector(
                net("mtcnn", proposal),
                net("mtcnn", mtcnn.file("rnet.onnx")),
                net("mtcnn", mtcnn.file("onet.onnx")),
                input(proposal));
    }

    /** MobileFaceNet on aligned faces. */
    public FaceEmbedder embedder() throws ModelUnavailable {
        WeightFile file = shelf.manifest("mobilefacenet").file();
        FaceNet net = new FaceNet(net("mobilefacenet", file), input(file), FaceTemplate.ARCFACE, FACES_AT_ONCE);
        return new FaceEmbedder(net, file.outputs().get("features"));
    }

    /** The project's own reader of name labels. */
    public LabelNet labelNet() throws ModelUnavailable {
        ModelManifest manifest = shelf.manifest("label");
        WeightFile file = manifest.file();
        OnnxNet net = net("label", file);
        String letters = file.outputs().get("letters");
        requireWidth("label", net, letters, manifest.classes().size() + 1, "step");
        return new LabelNet(net, letters, manifest.classes());
    }

    /**
     * The expression net of that name on faces as its training saw them: the project's own aligned, the paper's by their box,
     * face by face as its prototype did.
     *
     * @param net a model's name, or NAME/FILE where it has several files; the first of them is the one that serves
     * @throws ModelUnavailable when there is none of that name, or it is absent or damaged
     */
    public ExpressionReader expressionNamed(String net) throws ModelUnavailable {
        requireExpressionNet(net);
        return trainedHere(net)
                ? expression(net, ExpressionReader.FER_PLUS.cropped(faceSize(net)), FACES_AT_ONCE)
                : expression(net, FaceCanvas.ofBox(faceSize(net)), 1);
    }

    /** The same net on FER+ pictures as they are: its own middle of them for the project's nets, stretched for others. */
    public ExpressionReader expressionOnFerPlus(String net) throws ModelUnavailable {
        requireExpressionNet(net);
        return expression(
                net,
                trainedHere(net) ? FaceCanvas.ofMiddle(faceSize(net)) : FaceCanvas.ofBox(faceSize(net)),
                FACES_AT_ONCE);
    }

    /** Whether the project trained this expression net, on FER+ pictures. */
    public boolean trainedHere(String net) throws ModelUnavailable {
        return shelf.manifest(name(net)).trainedHere();
    }

    /** The size of face that a net takes; FER+'s own where it takes any. */
    public PixelSize faceSize(String net) throws ModelUnavailable {
        PixelSize any = ExpressionReader.FER_PLUS.canvas();
        return weights(net)
                .input()
                .map(input -> new PixelSize(
                        input.width() > 0 ? input.width() : any.width(),
                        input.height() > 0 ? input.height() : any.height()))
                .orElse(any);
    }

    static String name(String net) {
        return net.split("/", 2)[0];
    }

    private WeightFile weights(String net) throws ModelUnavailable {
        ModelManifest manifest = shelf.manifest(name(net));
        return net.contains("/") ? manifest.file(net.split("/", 2)[1]) : manifest.file();
    }

    /** Says which expression nets there are where this is none. */
    void requireExpressionNet(String net) throws ModelUnavailable {
        List<String> nets = shelf.manifests().stream()
                .filter(m -> m.task() == ModelManifest.Task.EXPRESSION)
                .map(ModelManifest::name)
                .toList();
        if (!nets.contains(name(net))) {
            throw new ModelUnavailable(
                    "There is no expression net " + name(net) + "; there are " + String.join(", ", nets) + ".");
        }
    }

    /** An expression net on faces laid out as the caller wants. */
    public ExpressionReader expression(String named, FaceCanvas canvas, int batch) throws ModelUnavailable {
        String model = name(named);
        ModelManifest manifest = shelf.manifest(model);
        WeightFile file = weights(named);
        // Nets whose penultimate layer had to be uncovered end in their last linear layer: their scores are logits.
        boolean logits = file.edits().contains(WeightFile.Edit.PENULTIMATE);
        boolean valenceArousal = file.outputs().containsKey("valenceArousal");
        OnnxNet net = net(model, file);
        requireWidth(
                model, net, file.outputs().get("scores"), manifest.classes().size() + (valenceArousal ? 2 : 0), "face");
        return new ExpressionReader(
                new FaceNet(net, input(file), canvas, batch),
                file.outputs().get("scores"),
                file.outputs().get("features"),
                logits,
                manifest.classes(),
                valenceArousal);
    }

    private static void requireWidth(String model, OnnxNet net, String output, int expected, String what)
            throws ModelUnavailable {
        OptionalInt width = net.width(output);
        if (width.isPresent() && width.getAsInt() != expected) {
            net.close();
            throw new ModelUnavailable("The model " + model + " gives " + width.getAsInt() + " values a " + what
                    + " and not the " + expected
                    + " that its manifest says; put the right file or the right manifest in its place.");
        }
    }

    /** How the file is recognised that a net is read from; empty for what comes inside a library. */
    Optional<Checksum> checksum(String net) throws ModelUnavailable {
        return weights(net).checksum();
    }

    /** Name and first digits of the checksum of a model's file: {@code yunet@104ee26c71d5}. */
    public String version(String net) throws ModelUnavailable {
        return net + checksum(net).map(sum -> "@" + sum.hex().substring(0, 12)).orElse("");
    }

    private OnnxNet net(String model, WeightFile file) throws ModelUnavailable {
        OnnxNet net = OnnxNet.load(model, OnnxGraph.prepared(shelf.read(model, file.file()), file));
        if (!net.outputs().containsAll(file.outputs().values())) {
            net.close();
            throw new ModelUnavailable("The model " + model + " has other outputs than its manifest says; put the right"
                    + " file or the right manifest in its place.");
        }
        return net;
    }

    private static PictureInput input(WeightFile file) {
        return new PictureInput(file.input().orElseThrow());
    }
}
