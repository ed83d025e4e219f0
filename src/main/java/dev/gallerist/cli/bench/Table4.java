package dev.gallerist.cli.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The nets of the paper's Table 4 in its order, with its figures: Savchenko and Makarov 2022, doi
 * 10.3103/S1060992X22030055, one picture on an Intel i7-8750H.
 */
public enum Table4 {
    VGG_16("vgg16", "VGG-16", 224.7, 134.3, ClassicNets::vgg16, null),
    RESNET_18("resnet18", "ResNet-18", 58.7, 11.7, ClassicNets::resNet18, null),
    INCEPTION_V3("inceptionv3", "Inception-v3", 160.4, 19.7, InceptionV3::draw, null),
    SENET_50("senet50", "SENet-50", 128.4, 25.5, ClassicNets::seNet50, null),
    MOBILENET_V1("mobilenetv1", "MobileNet-v1", 40.6, 3.2, ClassicNets::mobileNetV1, null),
    EFFICIENTNET_B0("b0", "EfficientNet-B0", 54.8, 4.3, EfficientNet::b0, "enet_b0_8_best_afew"),
    EFFICIENTNET_B2("b2", "EfficientNet-B2", 97.0, 7.8, EfficientNet::b2, "enet_b2_8");

    private final String key;
    private final String title;
    private final double millis;
    private final double millionParameters;
    private final Supplier<RandomNet> shape;
    private final String published;

    Table4(
            String key,
            String title,
            double millis,
            double millionParameters,
            Supplier<RandomNet> shape,
            String published) {
        this.key = key;
        this.title = title;
        this.millis = millis;
        this.millionParameters = millionParameters;
        this.shape = shape;
        this.published = published;
    }

    /** The net of that name on the command line. */
    public static Optional<Table4> named(String key) {
        return Arrays.stream(values()).filter(net -> net.key.equals(key)).findFirst();
    }

    /** All names on the command line. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(net -> net.key).toList();
    }

    /** The paper's name. */
    String title() {
        return title;
    }

    /** The paper's milliseconds for a picture. */
    double millis() {
        return millis;
    }

    /** The paper's parameters, in millions. */
    double millionParameters() {
        return millionParameters;
    }

    /** The same shape with random weights. */
    RandomNet draw() {
        return shape.get();
    }

    /** The model on the shelf with the published weights; empty where none were published as ONNX. */
    Optional<String> published() {
        return Optional.ofNullable(published);
    }
}
