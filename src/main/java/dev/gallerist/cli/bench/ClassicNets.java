package dev.gallerist.cli.bench;

import dev.gallerist.cli.bench.Layers.Edges;
import dev.gallerist.cli.bench.Layers.Flow;
import dev.gallerist.cli.bench.Layers.Window;

/** The chains and residual nets of Table 4, each with a last layer for eight expressions. */
final class ClassicNets {

    private static final int SIDE = 224;
    private static final long SEED = 16;

    /** SENet's fully connected layers are this many times narrower than what they weigh. */
    private static final int SQUEEZE = 16;

    private ClassicNets() {}

    /** VGG-16 (Simonyan and Zisserman 2014). */
    static RandomNet vgg16() {
        Layers net = new Layers(SEED);
        Flow x = net.input(SIDE);
        int[][] stages = {{64, 2}, {128, 2}, {256, 3}, {512, 3}, {512, 3}};
        for (int[] stage : stages) {
            for (int i = 0; i < stage[1]; i++) {
                x = net.relu(net.convolution(x, stage[0], Window.of(3, 1, Edges.HALF)));
            }
            x = net.maxPool(x, Window.of(2, 2, Edges.NONE));
        }
        x = net.relu(net.dense(x, 4096));
        x = net.relu(net.dense(x, 4096));
        return net.net(SIDE, net.dense(x, RandomNet.CLASSES));
    }

    /** ResNet-18 (He et al. 2016). */
    static RandomNet resNet18() {
        Layers net = new Layers(SEED);
        Flow x = stem(net);
        for (int stage = 0; stage < 4; stage++) {
            int channels = 64 << stage;
            x = basicBlock(net, x, channels, stage == 0 ? 1 : 2);
            x = basicBlock(net, x, channels, 1);
        }
        return net.net(SIDE, net.dense(net.globalAverage(x), RandomNet.CLASSES));
    }

    /** SENet-50: ResNet-50 with squeeze and excitation (Hu et al. 2018), as published for VGGFace2 (Cao et al. 2018). */
    static RandomNet seNet50() {
        Layers net = new Layers(SEED);
        Flow x = stem(net);
        int[] blocks = {3, 4, 6, 3};
        for (int stage = 0; stage < blocks.length; stage++) {
            for (int i = 0; i < blocks[stage]; i++) {
                x = bottleneck(net, x, 64 << stage, i > 0 || stage == 0 ? 1 : 2);
            }
        }
        return net.net(SIDE, net.dense(net.globalAverage(x), RandomNet.CLASSES));
    }

    /** MobileNet-v1 (Howard et al. 2017). */
    static RandomNet mobileNetV1() {
        Layers net = new Layers(SEED);
        net.limits();
        Flow x = net.relu6(net.convolution(net.input(SIDE), 32, Window.of(3, 2, Edges.LEAST)));
        int[][] layers = {
            {64, 1}, {128, 2}, {128, 1}, {256, 2}, {256, 1}, {512, 2}, {512, 1}, {512, 1}, {512, 1}, {512, 1}, {512, 1},
            {1024, 2}, {1024, 1}
        };
        for (int[] layer : layers) {
            x = net.relu6(net.depthwise(x, Window.of(3, layer[1], Edges.LEAST)));
            x = net.relu6(net.convolution(x, layer[0], Window.of(1, 1, Edges.NONE)));
        }
        return net.net(SIDE, net.dense(net.globalAverage(x), RandomNet.CLASSES));
    }

    private static Flow stem(Layers net) {
        Flow x = net.relu(net.convolution(net.input(SIDE), 64, Window.of(7, 2, Edges.HALF)));
        return net.maxPool(x, Window.of(3, 2, Edges.HALF));
    }

    private static Flow basicBlock(Layers net, Flow x, int channels, int stride) {
        Flow y = net.relu(net.convolution(x, channels, Window.of(3, stride, Edges.HALF)));
        y = net.convolution(y, channels, Window.of(3, 1, Edges.HALF));
        return net.relu(net.add(y, shortcut(net, x, channels, stride)));
    }

    private static Flow bottleneck(Layers net, Flow x, int channels, int stride) {
        Flow y = net.relu(net.convolution(x, channels, Window.of(1, stride, Edges.NONE)));
        y = net.relu(net.convolution(y, channels, Window.of(3, 1, Edges.HALF)));
        y = net.convolution(y, 4 * channels, Window.of(1, 1, Edges.NONE));
        Flow weight = net.globalAverage(y);
        weight = net.relu(net.convolution(weight, 4 * channels / SQUEEZE, Window.of(1, 1, Edges.NONE)));
        weight = net.sigmoid(net.convolution(weight, 4 * channels, Window.of(1, 1, Edges.NONE)));
        return net.relu(net.add(net.multiply(y, weight), shortcut(net, x, 4 * channels, stride)));
    }

    private static Flow shortcut(Layers net, Flow x, int channels, int stride) {
        return x.channels() == channels && stride == 1
                ? x
                : net.convolution(x, channels, Window.of(1, stride, Edges.NONE));
    }
}
