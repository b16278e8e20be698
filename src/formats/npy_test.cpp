// SPDX-License-Identifier: EUPL-1.2
#include "formats/npy.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace halte::formats {
namespace {

TEST(Npy, is_what_numpy_itself_writes) {
    const std::vector<std::uint32_t> numbers = {1, 2, 3, 4, 5, 0xffff'ffffu};
    const std::string file = write_npy(numbers, 2, 3);
    // numpy.save of numpy.array([[1,2,3],[4,5,4294967295]], dtype='<u4'): 128 bytes, then these.
    ASSERT_EQ(file.size(), 128u + 24u);
    EXPECT_EQ(file.substr(0, 8), std::string("\x93NUMPY\x01\x00", 8));
    EXPECT_EQ(static_cast<unsigned char>(file[8]), 118);
    EXPECT_EQ(file.substr(10, 61), "{'descr': '<u4', 'fortran_order': False, 'shape': (2, 3), }  ");
    EXPECT_EQ(file[127], '\n');
    EXPECT_EQ(file.substr(128, 4), std::string("\x01\x00\x00\x00", 4));
    EXPECT_EQ(file.substr(148), "\xff\xff\xff\xff");
}

TEST(Npy, of_nothing_has_a_head_all_the_same) {
    EXPECT_EQ(write_npy({}, 0, 7).size() % 64, 0u);
}

}  // namespace
}  // namespace halte::formats
